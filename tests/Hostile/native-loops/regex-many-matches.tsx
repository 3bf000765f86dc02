//! threat: S2
//! attack: many searches, each just under the limit of one
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "a".repeat(26) + "!";
  let hits = 0;
  for (let i = 0; i < 100_000; i++) if (/^(a|aa)+$/.test(s + i)) hits++;
  n.set(hits);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
