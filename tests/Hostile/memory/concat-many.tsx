//! threat: S3
//! attack: concatenates one text many times by one call
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(1_000_000);
  const all = new Array(500).fill(s);
  n.set("".concat(...all).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
