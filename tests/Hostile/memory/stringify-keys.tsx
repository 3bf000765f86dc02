//! threat: S3
//! attack: JSON of objects that share a long key
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const k = "k".repeat(1_000_000);
  n.set(JSON.stringify(new Array(1000).fill({ [k]: 1 })).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
