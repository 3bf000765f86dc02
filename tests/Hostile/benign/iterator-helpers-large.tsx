//! threat: S1 S2 S3
//! attack: none: maps 50,000 elements by helpers
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(Array.from({ length: 50_000 }, (_, i) => i).values().map(x => x + 1).filter(x => x % 3 === 0).reduce((a, b) => a + b, 0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
