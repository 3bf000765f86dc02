//! threat: S2
//! attack: prints a million-bit BigInt by its locale method
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const b = 2n ** 900_000n;
  for (let i = 0; i < 1_000; i++) n.set(b.toLocaleString().length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
