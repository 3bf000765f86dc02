//! threat: S4 S6
//! attack: a chain of 100,000 promises, each resolved with the next
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let p: Promise<number> = Promise.resolve(1);
  for (let i = 0; i < 100_000; i++) { const q = p; p = new Promise(resolve => resolve(q)); }
  return p.then(x => n.set(x)) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
