//! threat: S4 S3
//! attack: a rope of 500,000 pieces
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let t = "";
  for (let i = 0; i < 500_000; i++) t = "ab" + t + "c";
  n.set(t.indexOf("zz") + t.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
