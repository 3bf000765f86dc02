import { cell, type Cell, handler, lift, pattern, Writable } from "commonfabric";

const total = lift<{ xs: Cell<number[]>; scale: number }>(({ xs, scale }) => xs.get().reduce((a, b) => a + b, 0) * scale);
const first = lift(({ rows }: { rows: Cell<{ w: number }[]> }) => rows.key(0).key("w").get() ?? "none");
const quiet = lift<{ a: Cell<number>; b: Cell<number> }>(({ a, b }) => `${a.get()}:${b.sample()}`);
const lazy = lift<{ on: Cell<boolean>; v: Cell<number> }>(({ on, v }) => (on.get() ? v.get() : -1));
const copy = lift<{ src: number; out: Writable<number> }>(({ src, out }) => { out.set(src * 10); return true; });
const set = handler((e: { k: string; v: number }, c: { a: Cell<number>; b: Cell<number>; xs: Cell<number[]>; rows: Cell<{ w: number }[]>; on: Cell<boolean> }) => {
  if (e.k === "a") c.a.set(e.v);
  else if (e.k === "b") c.b.set(e.v);
  else if (e.k === "xs") c.xs.push(e.v);
  else if (e.k === "rows") c.rows.key(0).key("w").set(e.v);
  else c.on.set(e.v === 1);
});
export default pattern(() => {
  const a = cell(1);
  const b = cell(1);
  const xs = cell<number[]>([]);
  const rows = cell<{ w: number }[]>([]);
  const on = cell(false);
  const out = cell(0);
  return {
    total: total({ xs, scale: 2 }), first: first({ rows }), quiet: quiet({ a, b }), lazy: lazy({ on, v: a }), out, copied: copy({ src: b, out }),
    set: set({ a, b, xs, rows, on }),
  };
});
