//! threat: S2
//! attack: a union with a set-like whose keys never end
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it: any = { next: Object.bind(null, { value: 1, done: false }) };
  const other: any = { size: 1, has: Boolean, keys: () => it };
  n.set((new Set([1]) as any).union(other).size);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
