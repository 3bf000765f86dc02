//! threat: S3
//! attack: copies a large array by with, for ever
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let a = new Array(900_000).fill(1);
  const all: number[][] = [];
  for (;;) { a = a.with(0, 2); all.push(a.toSorted(), a.toReversed(), a.slice(), a.concat(a.slice(0, 10))); }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
