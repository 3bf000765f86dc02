import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const fill = handler((e: { count: number }, { rows, sum }: { rows: Cell<{ id: number; w: number }[]>; sum: Cell<number> }) => {
  for (let i = 0; i < e.count; i++) {
    rows.push({ id: i, w: i % 7 });
    sum.set(sum.get() + (i % 7));
  }
});
const heavy = lift((rows: { w: number }[]) => rows.filter((r) => r.w === 6).length);
const bump = handler((_e: unknown, { rows }: { rows: Cell<{ id: number; w: number }[]> }) => { rows.set(rows.get().map((r) => ({ ...r, w: r.w + 1 }))); });
export default pattern(() => {
  const rows = cell<{ id: number; w: number }[]>([]);
  const sum = cell(0);
  return { size: rows.get().length, heavy: heavy(rows), sum, last: rows.key(299), fill: fill({ rows, sum }), bump: bump({ rows }) };
});
