//! threat: S22
//! attack: properties of what builders give, and of the schemas that these tell
//! outcome: committed
import { cell, type Cell, handler, pattern, lift } from "commonfabric";

const twice = lift((x: number) => x * 2);
const inner = pattern(() => ({}));

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (twice as any).mail = 1; } catch {}
  try { (inner as any).mail = 1; } catch {}
  try { (inner as any).argumentSchema.mail = 1; } catch {}
  try { (twice as any).with = 1; } catch {}
  try { Object.setPrototypeOf(inner, { mail: 1 }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((twice as any).mail || (inner as any).mail || (inner as any).argumentSchema.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
