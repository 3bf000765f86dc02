//! threat: S2 S3
//! attack: squares a BigInt thirty times within one statement
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let b = 3n ** 64n;
  n.set([b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b, b *= b].length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
