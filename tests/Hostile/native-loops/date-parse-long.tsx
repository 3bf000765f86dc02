//! threat: S2
//! attack: reads a very long text as a date
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "1".repeat(1_000_000) + "T";
  let k = 0;
  for (let i = 0; i < 300; i++) k += Date.parse(s) || 1;
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
