//! threat: S2
//! attack: searches a long text for a long text that is nearly there
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "a".repeat(1_000_000), t = "a".repeat(500_000) + "b";
  let k = 0;
  for (let i = 0; i < 100_000; i++) k += s.indexOf(t);
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
