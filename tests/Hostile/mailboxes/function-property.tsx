//! threat: S22
//! attack: a property of a function at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

function keeper() { return 1; }
const arrow = () => keeper();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (keeper as any).mail = 1; } catch {}
  try { (arrow as any).mail = 1; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((keeper as any).mail || (arrow as any).mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
