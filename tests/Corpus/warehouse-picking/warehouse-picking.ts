import { cell, type Cell, type Default, equals, handler, lift, pattern, type Stream, str } from "commonfabric";

// Bins, orders and pick lists. A pick list holds the very bins; an archive holds copies.

interface Place { aisle: number; level: number }

interface Bin {
  code: string;
  qty: number;
  at: Place;
}

interface Pick { bin: Bin; take: number }

interface WarehouseArgs {
  bins: Default<Bin[], []>;
  bench: Default<Bin | null, null>;
}

const find = (bins: Cell<Bin[]>, code: string) => bins.get().findIndex((b) => b.code === code);

const receive = handler((event: { code: string; qty: number; aisle?: number } | undefined, { bins }: { bins: Cell<Bin[]> }) => {
  if (event === undefined) return;
  const i = find(bins, event.code);
  if (i < 0) bins.push({ code: event.code, qty: event.qty, at: { aisle: event.aisle ?? 1, level: 0 } });
  else bins.key(i).key("qty").set(bins.get()[i].qty + event.qty);
});

const plan = handler((event: { code: string; take: number }, ctx: { bins: Cell<Bin[]>; picks: Cell<Pick[]>; archive: Cell<Bin[]>; hot: Cell<Bin[]> }) => {
  const i = find(ctx.bins, event.code);
  if (i < 0) return;
  const bin = ctx.bins.get()[i];
  ctx.picks.push({ bin, take: event.take });
  ctx.archive.push({ ...bin, at: { ...bin.at } });
  if (event.take > 5) ctx.hot.push(bin);
});

const finish = handler((event: { pick: Pick }, ctx: { picks: Cell<Pick[]>; bins: Cell<Bin[]>; done: Cell<number> }) => {
  const { bin, take } = event.pick;
  const i = ctx.bins.get().findIndex((b) => equals(b, bin));
  if (i >= 0) ctx.bins.key(i).update({ qty: ctx.bins.get()[i].qty - take });
  const n = ctx.picks.get().length;
  ctx.picks.remove(event.pick);
  ctx.done.set(ctx.done.get() + n - ctx.picks.get().length);
});

const finishAt = handler((event: number, ctx: { picks: Cell<Pick[]>; finish: Stream<{ pick: Pick }> }) => {
  const pick = ctx.picks.get()[event];
  if (pick) ctx.finish.send({ pick });
});

const finishAll = handler((_event, ctx: { picks: Cell<Pick[]>; finish: Stream<{ pick: Pick }> }) => {
  for (const pick of ctx.picks.get()) ctx.finish.send({ pick });
});

const move = handler((event: { code: string; to: Partial<Place> }, { bins }: { bins: Cell<Bin[]> }) => {
  const i = find(bins, event.code);
  if (i >= 0) bins.key(i).key("at").update(event.to);
});

const replace = handler((event: { code: string; by: string }, { bins }: { bins: Cell<Bin[]> }) => {
  const i = find(bins, event.code);
  if (i < 0) return;
  bins.key(i).set({ code: event.by, qty: 0, at: { aisle: 9, level: 9 } });
});

const recount = handler((event: { rows: number }, { bins, twins }: { bins: Cell<Bin[]>; twins: Cell<Place[]> }) => {
  bins.set([...bins.get()].sort((a, b) => a.at.aisle - b.at.aisle || a.code.localeCompare(b.code)));
  const corner = { aisle: event.rows, level: 1 };
  twins.set([corner, corner]);
  twins.key(0).key("level").set(2);
});

const dedupe = handler((_: unknown, { bins }: { bins: Cell<Bin[]> }) => {
  const seen = new Set<string>();
  bins.set(bins.get().filter((b) => (seen.has(b.code) ? false : seen.add(b.code) !== undefined)));
});

const lay = handler((event: { code: string | null }, { bins, bench }: { bins: Cell<Bin[]>; bench: Cell<Bin | null> }) => {
  if (event.code === null) {
    bench.set(null);
    return;
  }
  const b = bins.get()[find(bins, event.code)];
  bench.set(b === undefined ? null : { ...b, code: b.code.toLowerCase() });
});

const load = lift((picks: Pick[]) => picks.map((p) => `${p.take} of ${p.bin.code} (${p.bin.qty})`));
const short = lift((picks: Pick[]) => picks.filter((p) => p.take > p.bin.qty).map((p) => p.bin.code));
const walk = lift((bins: readonly Bin[]) =>
  bins.map((b) => b.code).sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
);
const stock = lift((bins: readonly Bin[]) => bins.reduce((n, b) => n + b.qty, 0));
const benchLine = lift((bin: Bin | null) => (bin === null ? "bench is free" : `${bin.code}@${bin.at.aisle}/${bin.at.level}`));

export default pattern<WarehouseArgs>(({ bins, bench }) => {
  const picks = cell<Pick[]>([]);
  const archive = cell<Bin[]>([]);
  const hot = cell<Bin[]>([]);
  const done = cell(0);
  const twins = cell<Place[]>([]);
  const finished = finish({ picks, bins, done });
  return {
    bins,
    bench,
    picks,
    archive,
    hot,
    done,
    twins,
    load: load(picks),
    short: short(picks),
    stock: stock(bins),
    walk: walk(bins),
    status: str`${done} done, ${picks.length} open, ${benchLine(bench)}`,
    dock: { receive: receive({ bins }), move: move({ bins }), replace: replace({ bins }), recount: recount({ bins, twins }), dedupe: dedupe({ bins }) },
    floor: { plan: plan({ bins, picks, archive, hot }), finish: finished, finishAt: finishAt({ picks, finish: finished }), finishAll: finishAll({ picks, finish: finished }), lay: lay({ bins, bench }) },
  };
});
