//! threat: S2
//! attack: none: sorts 10,000 numbers
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const list = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
  list.sort((a, b) => a - b);
  n.set(list[9_999]);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
