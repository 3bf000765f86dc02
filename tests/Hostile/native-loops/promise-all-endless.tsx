//! threat: S2 S6
//! attack: Promise.all of an endless native iterator
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it: any = { next: Object.bind(null, { value: 1, done: false }), [Symbol.iterator]: Object.prototype.valueOf };
  Promise.all(it);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
