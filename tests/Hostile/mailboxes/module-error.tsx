//! threat: S22
//! attack: the stack or message of an error at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box: any = new Error("a");
const stack = () => box.stack;

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.message = "mail"; } catch {}
  try { box.stack = "mail"; } catch {}
  try { Object.getOwnPropertyDescriptor(Error.prototype, "stack")!.set!.call(box, "mail"); } catch {}
  try { box.cause = "mail"; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.message === "mail" || box.stack === "mail" || box.cause) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
