//! threat: S22
//! attack: a property of the namespace of the host's module
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";
import * as api from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (api as any).mail = 1; } catch {}
  try { (api as any).NAME = "mail"; } catch {}
  try { Object.defineProperty(api, "mail", { value: 1 }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ("mail" in api || api.NAME === ("mail" as any)) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
