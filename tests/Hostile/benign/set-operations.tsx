//! threat: S1 S2 S3
//! attack: none: operations of sets
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Set([1, 2, 3]), b = new Set([2, 3, 4]);
  const like: any = { size: 1, has: (x: number) => x === 2, keys: () => [2].values() };
  if ([...(a as any).union(b)].join() !== "1,2,3,4" || [...(a as any).intersection(like)].join() !== "2" || [...(a as any).difference(like)].join() !== "1,3" || !(a as any).isSupersetOf(like)) throw new Error("other");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
