import { type Cell, handler, lift, pattern } from "commonfabric";

const double = lift((n: number) => n * 2);
const plusOne = lift((n: number) => n + 1);
const check = lift(({ n, a, b }: { n: number; a: number; b: number }) => {
  if (a !== n * 2 || b !== n * 2 + 1) throw new Error(`mixture of old and new: ${n} ${a} ${b}`);
  return `${n}-${a}-${b}`;
});
const choose = lift(({ n, list }: { n: number; list: number[] }) => {
  const found = list[n];
  if (found === undefined) throw new Error("index and list do not belong together");
  return found;
});
const upTo = lift((n: number) => Array.from({ length: n + 1 }, (_, i) => i * 10));
const set = handler((e: { n: number }, ctx: { n: Cell<number> }) => { ctx.n.set(e.n); });
export default pattern<{ n: number }>(({ n }) => {
  const a = double(n);
  const b = plusOne(a);
  return { check: check({ n, a, b }), backwards: check({ b, a, n }), last: choose({ n, list: upTo(n) }), set: set({ n }) };
});
