//! threat: S3
//! attack: joins 100,000 elements with a separator of a million characters
//! outcome: memory|fault
//! in-process: not held — yet
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(1_000_000);
  n.set(new Array(100_000).fill("").join(s).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
