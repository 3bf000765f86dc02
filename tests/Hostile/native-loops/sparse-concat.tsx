//! threat: S2
//! attack: concatenates an array that has one element near 2^32
//! outcome: time|memory|statements|fault
//! in-process: not held — yet
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a: number[] = [];
  a[2 ** 31] = 1;
  const b = [0].concat(a, a);
  n.set(b.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
