//! threat: S2
//! attack: finds nothing in an endless native iterator, by a native predicate
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it: any = { next: Object.bind(null, { value: 0, done: false }) };
  n.set((Iterator as any).from(it).some(Boolean) ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
