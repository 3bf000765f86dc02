//! threat: S2 S3
//! attack: normalizes a long text of combining marks
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "a" + "\u0323\u0307".repeat(400_000);
  for (let i = 0; i < 100; i++) n.set(s.normalize(i % 2 ? "NFC" : "NFKD").length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
