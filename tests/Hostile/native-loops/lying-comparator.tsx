//! threat: S2
//! attack: sorts with a comparator that lies
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let k = 0;
  const a = Array.from({ length: 100_000 }, (_, i) => i);
  a.sort(() => (k = (k * 7919 + 13) % 1009) - 504);
  n.set(a[0]);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
