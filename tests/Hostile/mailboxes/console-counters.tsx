//! threat: S22
//! attack: counters and groups of the console
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  console.count("mail");
  console.group("mail");
  console.time("mail");
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (console.count("mail") !== undefined || console.timeEnd("mail") !== undefined) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
