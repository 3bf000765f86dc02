//! threat: S22
//! attack: a weak map at the top of the module
//! outcome: not-started
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new WeakMap<object, number>();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  box.set(go, 1);
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (false) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
