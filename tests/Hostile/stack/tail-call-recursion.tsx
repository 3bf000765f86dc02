//! threat: S1 S4
//! attack: recurses in tail position
//! outcome: recursion|fault|statements|time|memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const f = (k: number): number => f(k + 1);
  n.set(f(0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
