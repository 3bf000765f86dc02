//! threat: S22
//! attack: a method of a record that was made in a function, under a computed name
//! outcome: not-started | not-compiled
import { cell, type Cell, handler, pattern } from "commonfabric";

const make = () => { let n = 0; return { ["next"]() { return ++n; } }; };
const box = make();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  box.next();
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.next() > 1) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
