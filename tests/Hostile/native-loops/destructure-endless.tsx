//! threat: S2
//! attack: a Map made of an endless native iterator
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const it: any = { next: Array.of.bind(Array, 1), [Symbol.iterator]: Object.prototype.valueOf };
  n.set(new Set(it).size);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
