//! threat: S24
//! attack: an order that depends on hashes
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: any = {};
  for (let i = 0; i < 1000; i++) o["k" + ((i * 7919) % 1000)] = i;
  if (Object.keys(o)[1] !== "k919" || [...new Set(["b", "a"])][0] !== "b") throw new Error("another order");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
