//! threat: S4
//! attack: returns from yield* 20,000 deep
//! outcome: recursion|fault|time|memory|statements|committed
//! in-process: not held — the stack guard ends it as a RangeError, but unwinding tens of thousands of native frames takes up to seconds after the deadline
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  function* g(it: Iterable<number>): Generator<number> { yield* it; }
  let it: any = [1, 2];
  for (let i = 0; i < 20_000; i++) it = g(it);
  it.next();
  it.return(5);
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
