//! threat: S22
//! attack: properties of a handle, of its methods, and of the context
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (n as any).mail = 1; } catch {}
  try { (n as any).get.mail = 1; } catch {}
  try { (n.key as any).mail = 1; } catch {}
  try { Object.setPrototypeOf(n, { mail: 1 }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((n as any).get.mail !== undefined || (n.key as any).mail !== undefined) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
