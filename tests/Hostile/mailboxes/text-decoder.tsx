//! threat: S22
//! attack: a decoder at the top of the module that was given half a character
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new TextDecoder();

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  box.decode(new Uint8Array([0xe2, 0x82]), { stream: true } as any);
  try { (box as any).mail = 1; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.decode(new Uint8Array([0xac])) === "€" || (box as any).mail) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
