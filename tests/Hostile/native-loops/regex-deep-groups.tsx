//! threat: S4
//! attack: 50,000 nested groups in an expression
//! outcome: fault|time|memory|recursion|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(new RegExp("(".repeat(50_000) + "a" + ")".repeat(50_000)).test("a") ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
