//! threat: S22
//! attack: properties of the constructors of cells
//! outcome: committed
import { cell, type Cell, handler, pattern, Writable } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (Writable as any).mail = 1; } catch {}
  try { (Writable as any).of.mail = 1; } catch {}
  try { (Writable as any).perUser.mail = 1; } catch {}
  try { Object.defineProperty(Writable, "mail", { value: 1 }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((Writable as any).mail || (Writable as any).of.mail || (Writable as any).perUser.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
