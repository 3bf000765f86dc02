//! threat: S5
//! attack: returns a value of many nodes
//! outcome: memory|fault|statements|time|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  (n as unknown as Cell<number[]>).set(new Array(900_000).fill(1));
  (n as unknown as Cell<number[][]>).set(new Array(20).fill(0).map(() => new Array(900_000).fill(1)));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
