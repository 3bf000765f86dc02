//! threat: S2
//! attack: Object.fromEntries over an endless native iterator
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it: any = { next: Object.bind(null, { value: ["a", 1], done: false }), [Symbol.iterator]: Object.prototype.valueOf };
  n.set(Object.keys(Object.fromEntries(it)).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
