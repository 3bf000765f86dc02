//! threat: S22
//! attack: a value that was read from a cell, changed in place
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

interface Box { inner: { list: number[] } }
const go = handler((event: any, { n, box }: { n: Cell<number>; box: Cell<Box> }) => {
  try { (box.get() as any).mail = 1; } catch {}
  try { box.get().inner.list.push(1); } catch {}
  try { (event as any).mail = 1; } catch {}
  n.set(1);
});
const add = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<Box> }) => {
  if ((box.get() as any).mail || box.get().inner.list.length > 0) throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); const box = cell<Box>({ inner: { list: [] } }); return { n, go: go({ n, box }), add: add({ n, box }) }; });
