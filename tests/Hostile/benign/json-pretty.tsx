//! threat: S1 S2 S3
//! attack: none: indented JSON
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(JSON.stringify(Array.from({ length: 2_000 }, (_, i) => ({ i, inner: { a: [1, 2, { b: i }] } })), null, 2).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
