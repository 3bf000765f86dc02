//! threat: S2 S3
//! attack: multiplies without compound assignment, in arrow functions with expression bodies
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const square = (x: bigint): bigint => x * x;
  let b = 3n;
  for (;;) b = square(b);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
