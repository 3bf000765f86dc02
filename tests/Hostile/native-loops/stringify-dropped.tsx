//! threat: S2
//! attack: JSON whose text is empty: exponential paths to values that are left out
//! outcome: memory|fault|statements|time|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: unknown = undefined;
  let g: object = { a: () => 1 };
  for (let i = 0; i < 40; i++) g = { a: g, b: g };
  n.set(JSON.stringify(g).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
