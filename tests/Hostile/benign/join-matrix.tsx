//! threat: S1 S2 S3
//! attack: none: joins rows and columns
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const rows = Array.from({ length: 300 }, (_, i) => Array.from({ length: 30 }, (_, j) => i * j));
  n.set(rows.map(row => row.join(",")).join("\n").length + String(rows).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
