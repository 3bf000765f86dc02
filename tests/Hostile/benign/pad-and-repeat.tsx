//! threat: S1 S2 S3
//! attack: none: pads and repeats
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(Array.from({ length: 2_000 }, (_, i) => String(i).padStart(8, "0").padEnd(12) + "-".repeat(20)).join("").length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
