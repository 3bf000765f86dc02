//! threat: S4
//! attack: recurses through toString, which no call expression shows
//! outcome: recursion|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o = { toString(): string { return `${o}`; } };
  n.set(String(o).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
