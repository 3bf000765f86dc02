import { Default, pattern } from "commonfabric";

interface Args {
  basin: Default<{ x: number; y?: string }, { x: 1 }>;
  tank: Default<{ a: Default<number, 5>; b: { c: Default<string, "cc"> } }, { b: {} }>;
  extra?: { z: Default<number, 8> };
  n: Default<number, 3>;
  list: Default<{ x: Default<number, 7> }[], []>;
  tags: Default<string[], ["p", "q"]>;
  table: Default<Record<string, { v: number }>, { k: { v: 1 } }>;
}
export default pattern<Args>(({ basin, tank, extra, n, list, tags, table }) => ({ basin, tank, extra, n, list, tags, table }));
