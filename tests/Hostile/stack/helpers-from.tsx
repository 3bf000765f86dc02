//! threat: S4
//! attack: wraps an iterator 150,000 times by Iterator.from
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let it: any = { next: () => ({ value: 1, done: false }) };
  for (let i = 0; i < 150_000; i++) it = { __proto__: null, next: (Iterator as any).from(it).next.bind((Iterator as any).from(it)) };
  n.set(it.next().value);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
