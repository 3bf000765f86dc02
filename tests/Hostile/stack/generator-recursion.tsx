//! threat: S4
//! attack: recurses through generators
//! outcome: recursion|fault|memory|time
//! in-process: not held — the stack guard ends it as a RangeError, but unwinding tens of thousands of native frames takes up to seconds after the deadline
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  function* g(): Generator<number> { yield* g(); }
  n.set([...g()].length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
