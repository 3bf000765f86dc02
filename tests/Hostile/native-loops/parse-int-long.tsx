//! threat: S2
//! attack: parses an integer of a million digits in base 7
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "6".repeat(1_000_000);
  let k = 0;
  for (let i = 0; i < 100; i++) k += parseInt(s, 7) + parseInt(s, 10);
  n.set(k > 0 ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
