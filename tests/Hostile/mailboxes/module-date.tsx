//! threat: S22
//! attack: the time of a date at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new Date(0);

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.setTime(7); } catch {}
  try { Date.prototype.setUTCFullYear.call(box, 2000); } catch {}
  try { (box as any).setYear(70); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.getTime()) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
