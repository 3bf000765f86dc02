//! threat: S2
//! attack: writes numbers with 100 digits for ever
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let k = 0;
  for (;;) { k += (1 / 3).toFixed(100).length + (1e308).toPrecision(100).length + (1e-300).toString(36).length; n.set(k); }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
