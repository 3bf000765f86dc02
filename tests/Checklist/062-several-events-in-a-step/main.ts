import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const next = lift((ids: number[]) => (ids.length === 0 ? 1 : Math.max(...ids) + 1));
const add = handler((_e: unknown, { ids, next }: { ids: Cell<number[]>; next: number }) => { ids.push(next); });
const stop = handler((_e: unknown, { open }: { open: Cell<boolean> }) => { open.set(false); });
const guarded = handler((_e: unknown, { open, ids }: { open: boolean; ids: Cell<number[]> }) => { if (open) ids.push(100); });
export default pattern(() => {
  const ids = cell<number[]>([]);
  const open = cell(true);
  return { ids, add: add({ ids, next: next(ids) }), stop: stop({ open }), guarded: guarded({ open, ids }) };
});
