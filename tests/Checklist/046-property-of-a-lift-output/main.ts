import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const summary = lift((xs: number[]) => ({ total: xs.reduce((a, b) => a + b, 0), length: xs.length, map: "m", ends: [xs[0] ?? null, xs.at(-1) ?? null] }));
const double = lift((n: number) => n * 2);
const add = handler((e: number, { xs }: { xs: Cell<number[]> }) => { xs.push(e); });
export default pattern<{ xs: number[] }>(({ xs }) => {
  const s = summary(xs);
  const total = s.total;
  const { length, map: named, ends: [first, last] } = s;
  return { total, length, named, first, last, twice: double(total), viaKey: s.key("total"), nothing: s.nowhere?.deeper, add: add({ xs }) };
});
