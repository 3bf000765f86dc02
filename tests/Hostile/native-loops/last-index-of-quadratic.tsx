//! threat: S2
//! attack: searches backwards
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "a".repeat(1_000_000), t = "b" + "a".repeat(500_000);
  let k = 0;
  for (let i = 0; i < 100_000; i++) k += s.lastIndexOf(t);
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
