//! threat: S3
//! attack: JSON with a replacer that gives long texts
//! outcome: memory|fault|statements|time
//! in-process: not held — the buffer of the serializer doubles: 128 MB were allocated of 64
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "y".repeat(1_000_000);
  n.set(JSON.stringify(new Array(1000).fill(0), (k, v) => Array.isArray(v) ? v : s).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
