//! threat: S22
//! attack: an object without a prototype at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box: any = Object.create(null);

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.mail = 1; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
