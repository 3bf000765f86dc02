//! threat: S4
//! attack: instanceof by a function that was bound 100,000 times
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let f: any = class { };
  for (let i = 0; i < 100_000; i++) f = f.bind(null);
  n.set({} instanceof f ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
