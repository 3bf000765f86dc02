//! threat: S2
//! attack: fills and sorts a large typed array for ever
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Int32Array(4_000_000);
  for (let i = 0; ; i++) { a.fill(i); a.sort(); a.reverse(); a.indexOf(7); }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
