//! threat: S22
//! attack: a counter in the function that a builder is given
//! outcome: not-started | not-compiled
import { cell, type Cell, handler, pattern, lift } from "commonfabric";

const twice = lift((() => { let n = 0; return (_: number) => ++n; })());

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (false) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
