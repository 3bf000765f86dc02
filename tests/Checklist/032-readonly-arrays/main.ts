import { type Cell, Default, handler, lift, pattern } from "commonfabric";

interface Args {
  readonly xs: Default<readonly number[], [3, 1]>;
  pairs: Default<ReadonlyArray<readonly [string, number]>, []>;
  grid: readonly (readonly number[])[];
  held: Readonly<{ a: number }>;
}
const sorted = lift((xs: readonly number[]) => [...xs].sort((a, b) => a - b));
const flat = lift((grid: ReadonlyArray<ReadonlyArray<number>>) => grid.flat());
const add = handler((e: { readonly pair: readonly [string, number] } | undefined, ctx: { readonly pairs: Cell<readonly (readonly [string, number])[]> }) => {
  if (e) ctx.pairs.set([...ctx.pairs.get(), e.pair]);
});
export default pattern<Args>(({ xs, pairs, grid, held }) => ({
  xs, pairs, held, sorted: sorted(xs), flat: flat(grid), add: add({ pairs }),
}));
