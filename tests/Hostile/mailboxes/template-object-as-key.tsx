//! threat: S22
//! attack: a weak map with a template object as its key
//! outcome: not-started
import { cell, type Cell, handler, pattern } from "commonfabric";

const tag = (s: any) => s;
const mail = new WeakMap<object, number>();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  mail.set(tag`x`, 1);
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (mail.size) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
