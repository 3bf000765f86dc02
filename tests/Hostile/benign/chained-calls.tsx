//! threat: S1 S2 S3
//! attack: none: 130 chained method calls
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set("x".concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").concat("a").length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
