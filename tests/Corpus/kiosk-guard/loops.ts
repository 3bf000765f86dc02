import { cell, type Cell, type Default, handler, lift, pattern, type Stream, type Writable } from "commonfabric";

// What a careless author may write: each of these has no end by itself.

const note = handler((event: { text: string } | undefined, ctx: { notes: Cell<string[]> }) => {
  ctx.notes.push(event?.text ?? "-");
});

const bounce = handler((event: { n: number }, ctx: { hits: Cell<number>; back: Cell<{ to: Stream<{ n: number }> } | null> }) => {
  ctx.hits.set(event.n);
  ctx.back.get()?.to.send({ n: event.n + 1 });
});

const start = handler((_event: unknown, ctx: { back: Cell<{ to: Stream<{ n: number }> } | null>; ball: Stream<{ n: number }> }) => {
  ctx.back.set({ to: ctx.ball });
  ctx.ball.send({ n: 1 });
});

const chase = lift<{ go: boolean; mine: number; other: Writable<number> }>(({ go, mine, other }) => {
  if (go) other.set(mine + 1);
  return mine;
});

const Nest: any = pattern<{ depth: Default<number, 0> }>(({ depth }) => ({ depth, inner: deeper({ depth }) }));
const deeper = lift(({ depth }: { depth: number }): unknown => Nest({ depth: depth + 1 }));

const hatch = handler((_event: unknown, ctx: { eggs: Cell<unknown[]> }) => {
  ctx.eggs.push(Nest({ depth: 0 }));
});

const release = handler((_event: unknown, ctx: { go: Cell<boolean> }) => {
  ctx.go.set(true);
});

export default pattern(() => {
  const notes = cell<string[]>([]);
  const hits = cell(0);
  const back = cell<{ to: Stream<{ n: number }> } | null>(null);
  const go = cell(false);
  const a = cell(0);
  const b = cell(0);
  const eggs = cell<unknown[]>([]);
  const ball = bounce({ hits, back });
  return {
    notes,
    go,
    left: chase({ go, mine: a, other: b }),
    right: chase({ go, mine: b, other: a }),
    note: note({ notes }),
    start: start({ back, ball }),
    release: release({ go }),
    hatch: hatch({ eggs }),
  };
});
