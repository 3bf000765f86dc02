//! threat: S22
//! attack: a private name put on a frozen object, with a class that a function makes
//! outcome: not-started | not-compiled
import { cell, type Cell, handler, pattern } from "commonfabric";

const make = (): any => { const Base: any = function (o: any) { return o; }; return class extends Base { #mail = 1; static has(o: any) { return #mail in o; } }; };
const Stamp = make();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  new Stamp(Math);
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (Stamp.has(Math)) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
