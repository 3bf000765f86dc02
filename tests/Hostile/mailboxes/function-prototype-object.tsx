//! threat: S22
//! attack: a property of the object in a function's `prototype`
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

function Keeper(this: any) {}

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { Keeper.prototype.mail = 1; } catch {}
  try { (Keeper as any).prototype = { mail: 1 }; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (Keeper.prototype.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
