import { type Cell, Default, handler, pattern } from "commonfabric";

interface In { n: Default<number, 7>; list: Default<string[], []>; o: { deep: { v: number } } }
const bump = handler((_e: unknown, { n, list, v }: { n: Cell<number>; list: Cell<string[]>; v: Cell<number> }) => {
  n.set(n.get() + 1);
  list.push(`n${n.get()}`);
  v.set(v.get() - 1);
});
const child = pattern<In>(({ n, list, o }) => ({ n, list, o, bump: bump({ n, list, v: o.deep.v }) }));
const SHARED = ["s"];
export default pattern<{ top: number }>(({ top }) => ({
  top,
  a: child({ n: 1, list: ["a"], o: { deep: { v: 0 } } }),
  b: child({ n: 1, list: SHARED, o: { deep: { v: 5 } } }),
  c: child({ o: { deep: { v: top } } } as any),
  d: child({ n: 0, list: SHARED, o: { deep: { v: 9 } } }),
}));
