//! threat: S1 S2 S3
//! attack: none: a 64-bit hash by BigInts
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let h = 0xcbf29ce484222325n;
  for (const c of "hello world") { h ^= BigInt(c.charCodeAt(0)); h = BigInt.asUintN(64, h * 0x100000001b3n); }
  if (h.toString(16) !== "779a65e7023cd2e7") throw new Error(h.toString(16));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
