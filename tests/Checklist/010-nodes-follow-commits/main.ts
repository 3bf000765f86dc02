import { type Cell, cell, computed, handler, ifElse, lift, pattern, str } from "commonfabric";

const step = handler((event: { by: number } | undefined, ctx: { n: Cell<number> }) => {
  ctx.n.set(ctx.n.get() + (event?.by ?? 1));
});
const isEven = lift((n: number) => n % 2 === 0);
export default pattern(() => {
  const n = cell(0);
  const even = isEven(n);
  const double = computed(() => n.get() * 2);
  return { n, even, double, text: str`n=${n} d=${double}`, word: ifElse(even, "even", "odd"), step: step({ n }) };
});
