//! threat: S4
//! attack: a reviver that deepens what it walks
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  JSON.parse("[1]", function (this: any, k, v) { if (v === 1) this[0] = [1]; return typeof v === "object" ? v : [[1]]; });
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
