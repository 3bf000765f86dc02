//! threat: S22
//! attack: the parts of a URL at the top of the module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const box = new URL("https://a.example/");

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { box.hash = "mail"; } catch {}
  try { box.searchParams.append("mail", "1"); } catch {}
  try { (box as any).mail = 1; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (box.href !== "https://a.example/") throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
