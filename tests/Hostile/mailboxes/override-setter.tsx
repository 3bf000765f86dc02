//! threat: S22
//! attack: the setters that make frozen properties assignable, with a shared object as their target
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const set = () => Object.getOwnPropertyDescriptor(Object.prototype, "toString")!.set!;

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { set().call(Math, () => "mail"); } catch {}
  try { set().call(Object.prototype, () => "mail"); } catch {}
  try { set().call(globalThis, () => "mail"); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ([String(Math), String({}), String(globalThis)].includes("mail")) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
