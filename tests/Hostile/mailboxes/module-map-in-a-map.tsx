//! threat: S22
//! attack: a map in a map at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new Map([["inner", new Map<string, number>()]]);

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.get("inner")!.set("mail", 1); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.get("inner")!.size) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
