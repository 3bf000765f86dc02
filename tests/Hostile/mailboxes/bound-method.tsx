//! threat: S22
//! attack: a bound method of a map
//! outcome: not-started | committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new Map<string, number>();
const put = box.set.bind(box);
const size = () => box.size;

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { put("mail", 1); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (size()) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
