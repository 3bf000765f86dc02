import { type Cell, cell, handler, lift, pattern } from "commonfabric";

const sum = lift((xs: number[]) => xs.reduce((a, b) => a + b, 0));
const add = handler((event: { n: number }, ctx: { xs: Cell<number[]>; total: number; seen: Cell<number[]> }) => {
  const before = ctx.total;
  ctx.xs.push(event.n);
  ctx.seen.push(before, ctx.total);
});
export default pattern(() => {
  const xs = cell<number[]>([]);
  const seen = cell<number[]>([]);
  const total = sum(xs);
  return { total, seen, add: add({ xs, total, seen }) };
});
