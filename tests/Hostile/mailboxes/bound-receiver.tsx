//! threat: S22
//! attack: the receiver of a bound function
//! outcome: not-started | not-compiled
import { cell, type Cell, handler, pattern } from "commonfabric";

const next = function (this: any) { return ++this.n; }.bind({ n: 0 });

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  next();
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (next() > 1) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
