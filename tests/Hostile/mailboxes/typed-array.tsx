//! threat: S22
//! attack: the bytes of an array at the top of the module
//! outcome: not-started
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new Uint8Array(4);

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  box[0] = 1;
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (false) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
