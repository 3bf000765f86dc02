//! threat: S2 S3
//! attack: inserts in the middle of a large array
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Array(500_000).fill(1);
  for (let i = 0; i < 100_000; i++) a.splice(i, 0, i);
  n.set(a.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
