//! threat: S3
//! attack: typed arrays of arrays for ever
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Array(900_000).fill(1);
  const all: Int32Array[] = [];
  for (;;) all.push(new Int32Array(a));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
