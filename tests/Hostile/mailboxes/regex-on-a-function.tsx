//! threat: S22
//! attack: the same, of an expression that a function holds
//! outcome: committed | not-started | not-compiled
import { cell, type Cell, handler, pattern } from "commonfabric";

const keep = Object.assign(() => 1, { digits: /[0-9]/y });

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { keep.digits.lastIndex = 7; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (keep.digits.lastIndex) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
