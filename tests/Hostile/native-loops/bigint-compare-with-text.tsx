//! threat: S2
//! attack: compares a BigInt with a text of a million digits, which parses it
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const digits = "7".repeat(1_000_000);
  let hits = 0;
  for (let i = 0; i < 300; i++) if ((digits as unknown as bigint) > 5n) hits++;
  n.set(hits);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
