//! threat: S2 S3
//! attack: an array of length 2^32 - 1 with two elements: includes
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a: number[] = [];
  a[2 ** 32 - 2] = 1;
  a[0] = 2;
  n.set((a.includes(7) ? 1 : 0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
