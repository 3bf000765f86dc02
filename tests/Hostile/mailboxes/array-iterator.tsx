//! threat: S22
//! attack: an iterator at the top of the module
//! outcome: not-started
import { cell, type Cell, handler, pattern } from "commonfabric";

const steps = [1, 2, 3].values();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  steps.next();
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (steps.next().value !== 1) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
