//! threat: S22
//! attack: an array at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box: number[] = [];

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.push(1); } catch {}
  try { box.length = 3; } catch {}
  try { box[0] = 1; } catch {}
  try { Array.prototype.push.call(box, 1); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.length) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
