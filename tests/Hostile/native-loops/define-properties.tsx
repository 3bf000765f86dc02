//! threat: S2
//! attack: defines and deletes a million properties
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: any = {};
  for (let i = 0; i < 400_000; i++) o["k" + i] = i;
  n.set(Object.keys(o).length + Object.entries(o).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
