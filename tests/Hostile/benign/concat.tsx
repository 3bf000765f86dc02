//! threat: S1 S2 S3
//! attack: none: concatenates arrays
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let a: number[] = [];
  for (let i = 0; i < 300; i++) a = a.concat([i, i], i);
  n.set(a.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
