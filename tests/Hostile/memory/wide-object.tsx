//! threat: S5
//! attack: writes an object of a million names
//! outcome: memory|fault|statements|time|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: any = {};
  for (let i = 0; i < 300_000; i++) o["k" + i] = i;
  (n as unknown as Cell<object>).set(o);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
