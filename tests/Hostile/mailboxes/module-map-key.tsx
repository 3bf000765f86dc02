//! threat: S22
//! attack: an object that is a key of a map
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new Map<any, number>([[{ a: 1 }, 1]]);

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { [...box.keys()][0].mail = 1; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ([...box.keys()][0].mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
