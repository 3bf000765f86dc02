//! threat: S22
//! attack: a property of a template object, which is the same for each run
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const tag = (s: any, ..._: any[]) => s;
const site = () => tag`a${1}b`;

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { site().mail = 1; } catch {}
  try { site().raw.mail = 1; } catch {}
  try { site()[0] = "mail"; } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if (site().mail || site().raw.mail || site()[0] === "mail") throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
