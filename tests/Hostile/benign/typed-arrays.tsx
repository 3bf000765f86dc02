//! threat: S1 S2 S3
//! attack: none: typed arrays of 100,000
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Int32Array(100_000).map((_, i) => i % 977);
  a.sort();
  n.set(a.join().length + new Uint8Array(a.buffer).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
