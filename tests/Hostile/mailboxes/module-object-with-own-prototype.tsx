//! threat: S22
//! attack: an object whose prototype is another one of the module
//! outcome: committed | not-started
import { cell, type Cell, handler, pattern } from "commonfabric";

const base: any = {};
const box: any = Object.create(base);

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { base.mail = 1; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
