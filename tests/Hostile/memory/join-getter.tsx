//! threat: S3
//! attack: joins an array whose elements become long while it is joined
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "y".repeat(1_000_000);
  const a: any[] = new Array(1000).fill(0).map(() => ({ toString: () => s }));
  n.set(a.join("").length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
