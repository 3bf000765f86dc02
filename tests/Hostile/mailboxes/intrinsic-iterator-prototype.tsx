//! threat: S22
//! attack: a property of a frozen intrinsic: Object.getPrototypeOf(Object.getPrototypeOf([].values()))
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const home = (): any => Object.getPrototypeOf(Object.getPrototypeOf([].values()));

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { home().mail = 1; } catch {}
  try { Object.defineProperty(home(), "mail", { value: 1 }); } catch {}
  try { Reflect.set({}, "mail", 1, home()); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ("mail" in home()) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
