import { cell, type Cell, handler, lift, pattern, str } from "commonfabric";

interface Row { id: string; n: number }
const sorted = lift((rows: Row[]) => [...rows].sort((a, b) => a.n - b.n));
const add = handler((e: Row, { rows }: { rows: Cell<Row[]> }) => { rows.push(e); });
const zero = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(0); });
export default pattern<{ rows: Row[]; unit: string }>(({ rows, unit }) => {
  const ordered = sorted(rows);
  const labels = ordered.map((row, index) => str`${index}:${row.id}=${row.n}${unit}`);
  const objects = ordered.map((row, i) => ({ id: row.id, place: i + 1, double: row.n * 2 }));
  const bound = rows.map((row) => ({ name: row.id, zero: zero({ n: row.n }) }));
  return { labels, objects, bound, count: labels.length, add: add({ rows }) };
});
