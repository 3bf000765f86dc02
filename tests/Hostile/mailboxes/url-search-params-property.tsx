//! threat: S22
//! attack: a property of the object that a URL gives for its query
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new URL("https://a.example/?a=1");

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (box.searchParams as any).mail = 1; } catch {}
  try { Object.setPrototypeOf(box.searchParams, { mail: 1 }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((box.searchParams as any).mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
