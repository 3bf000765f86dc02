//! threat: S3
//! attack: encodes and decodes a long text
//! outcome: memory|fault|statements|time|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "\u20ac".repeat(3_000_000);
  n.set(new TextDecoder().decode(new TextEncoder().encode(s)).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
