//! threat: S22
//! attack: what the last search found, as old engines kept it
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  /m(ail)/.exec("mail");
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((RegExp as any).$1 || (RegExp as any).lastMatch || (RegExp as any)["$&"] || (RegExp as any).input) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
