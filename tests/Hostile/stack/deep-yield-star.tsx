//! threat: S4
//! attack: yield* 20,000 deep
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  function* g(it: Iterable<number>): Generator<number> { yield* it; }
  let it: Iterable<number> = [1, 2];
  for (let i = 0; i < 20_000; i++) it = g(it);
  n.set([...it].length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
