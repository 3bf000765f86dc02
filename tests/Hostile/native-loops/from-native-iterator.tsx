//! threat: S2
//! attack: spreads an endless native iterator chain
//! outcome: memory|fault|time|statements
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it = { next: Object as any, [Symbol.iterator]() { return this; } };
  n.set(Array.from(it as any).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
