import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const add = handler((e: { n: number }, { sum, count }: { sum: Cell<number>; count: Cell<number> }) => {
  sum.set(sum.get() + e.n);
  count.set(count.get() + 1);
});
const mean = lift(({ sum, count }: { sum: number; count: number }) => (count === 0 ? null : sum / count));
export const counter = pattern<{ start: number }>(({ start }) => {
  const sum = cell(0);
  const count = cell(0);
  return { start, mean: mean({ sum, count }), add: add({ sum, count }) };
});
export default pattern(() => {
  const left = counter({ start: 1 });
  const right = counter({ start: 1 });
  return { left, right };
});
