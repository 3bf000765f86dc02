//! threat: S22
//! attack: the registry of symbols, as a place on shared objects
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (Object.prototype as any)[Symbol.for("mail")] = 1; } catch {}
  try { (Symbol as any)[Symbol.for("mail")] = 1; } catch {}
  Symbol.for("mail");
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (({} as any)[Symbol.for("mail")] || (Symbol as any)[Symbol.for("mail")] || Symbol.keyFor(Symbol.for("mail")) !== "mail") throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
