//! threat: S4
//! attack: nests 150,000 iterator helpers: drop
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let it: any = new Array(10).fill(1).values();
  for (let i = 0; i < 150_000; i++) it = it.drop(1);
  n.set(it.next().value ?? 1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
