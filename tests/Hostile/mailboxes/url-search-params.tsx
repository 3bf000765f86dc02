//! threat: S22
//! attack: the pairs of URLSearchParams at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new URLSearchParams("a=1");

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.append("mail", "1"); } catch {}
  try { box.sort(); } catch {}
  try { box.delete("a"); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.toString() !== "a=1") throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
