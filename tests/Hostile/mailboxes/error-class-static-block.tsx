//! threat: S22
//! attack: a class of errors whose prototype is changed
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

class Mail extends Error { sent() { return 0; } }

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (Mail as any).mail = 1; } catch {}
  try { (Mail.prototype as any).mail = 1; } catch {}
  try { Object.setPrototypeOf(Mail, { mail: 1 } as any); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((Mail as any).mail || (Mail.prototype as any).mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
