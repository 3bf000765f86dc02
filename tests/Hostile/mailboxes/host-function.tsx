//! threat: S22
//! attack: properties of the host's functions
//! outcome: committed
import { cell, type Cell, handler, pattern, instantiate, lift, h, SELF } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (instantiate as any).mail = 1; } catch {}
  try { (lift as any).prototype = { mail: 1 }; } catch {}
  try { (h as any).fragment = "mail"; } catch {}
  try { Object.defineProperty(pattern, "mail", { value: 1 }); } catch {}
  try { Object.setPrototypeOf(handler, { mail: 1 }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((instantiate as any).mail || (lift as any).prototype || (h as any).fragment === "mail" || (pattern as any).mail || (handler as any).mail || SELF === undefined) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
