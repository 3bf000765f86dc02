//! threat: S2
//! attack: for…of over an endless native iterator with an empty body
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it: any = { next: Object.bind(null, { value: 1, done: false }), [Symbol.iterator]: Object.prototype.valueOf };
  for (const x of it);
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
