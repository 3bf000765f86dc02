//! threat: S22
//! attack: the bytes of a buffer in a map in a record
//! outcome: not-started
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = { map: new Map([["b", new ArrayBuffer(4)]]) };

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  new Uint8Array(box.map.get("b")!)[0] = 1;
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (false) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
