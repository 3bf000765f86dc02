import { cell, type Cell, handler, ifElse, lift, pattern } from "commonfabric";

interface Row { w: number }
const leaf = pattern<{ v: number }>(({ v }) => ({ v, twice: v * 2 }));
const total = lift((rows: Row[]) => rows.reduce((a, r) => a + r.w, 0));
const share = handler((_e: unknown, { rows, other }: { rows: Cell<Row[]>; other: Cell<Row[]> }) => { other.set([...rows.get()].reverse()); });
export default pattern<{ rows: Row[]; on: boolean; a: string; b: string }>(({ rows, on, a, b }) => {
  const other = cell<Row[]>([]);
  const own = cell<{ k?: number }>({ k: 1 });
  return { rows, other, total: total(rows), on, side: ifElse(on, a, b), a, b, kid: leaf({ v: rows[0].w }), own, share: share({ rows, other }) };
});
