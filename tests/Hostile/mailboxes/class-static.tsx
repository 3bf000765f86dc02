//! threat: S22
//! attack: a static property of a class
//! outcome: not-compiled
import { cell, type Cell, handler, pattern } from "commonfabric";

const Box = class { static mail = 0; };

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  Box.mail = 1;
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (Box.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
