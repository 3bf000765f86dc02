//! threat: S22
//! attack: a getter and a setter that share a variable
//! outcome: not-started | not-compiled
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = (() => { let mail = 0; return { get mail() { return mail; }, set mail(value) { mail = value; } }; })();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  box.mail = 1;
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
