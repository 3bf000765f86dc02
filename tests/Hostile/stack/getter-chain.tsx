//! threat: S4
//! attack: getters that call the next, 100,000 of them
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: any = { x: 1 };
  for (let i = 0; i < 100_000; i++) { const inner = o; o = { get x() { return inner.x; } }; }
  n.set(o.x);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
