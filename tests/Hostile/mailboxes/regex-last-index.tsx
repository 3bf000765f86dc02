//! threat: S22
//! attack: where a shared expression goes on searching
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const digits = /[0-9]/g;

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  digits.exec("123");
  digits.lastIndex = 7;
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (digits.lastIndex) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
