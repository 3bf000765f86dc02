import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const describe = lift((i: { n: number; t: string; xs: number[]; o: { k: string }; x: number | null }) => JSON.stringify([i.n, i.t, i.xs, i.o.k, i.x]));
const n1 = lift((n: number) => n - 1);
const part = lift((k: string) => k + "!");
const set = handler((e: { n: number; x: number }, c: { n: Cell<number>; xs: Cell<number[]>; o: Cell<{ k: string }>; x: Cell<number | null> }) => {
  c.n.set(e.n);
  c.xs.push(e.n);
  c.o.key("k").set("k2");
  c.x.set(e.x);
});
export default pattern(() => {
  const n = cell(-1);
  const t = cell("");
  const xs = cell<number[]>([]);
  const o = cell({ k: "k1" });
  const x = cell<number | null>(null);
  return { text: describe({ n, t, xs, o, x }), less: n1(n), part: part(o.key("k")), set: set({ n, xs, o, x }) };
});
