//! threat: S2
//! attack: parses numbers of a million digits
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "1." + "7".repeat(1_000_000);
  let k = 0;
  for (let i = 0; i < 200; i++) k += Number(s) + parseFloat(s) + JSON.parse(s);
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
