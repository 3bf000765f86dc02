//! threat: S2
//! attack: a regular expression that backtracks exponentially
//! outcome: time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(/^(a+)+$/.test("a".repeat(40) + "!") ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
