//! threat: S2 S3
//! attack: JSON of a graph of 40 levels, each of which holds the next twice
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: object = {};
  for (let i = 0; i < 40; i++) o = { a: o, b: o };
  n.set(JSON.stringify(o).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
