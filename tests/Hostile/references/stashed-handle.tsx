//! threat: S42
//! attack: a handle that is put on what outlives the event
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  try { (globalThis as any).stash = n; } catch {}
  try { (go as any).stash = n; } catch {}
  try { (n.get as any).stash = n; } catch {}
  if ((globalThis as any).stash || (go as any).stash) throw new Error("kept");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
