import { cell, handler, pattern, Writable } from "commonfabric";

interface Row { id: string }
const up = handler<unknown, { n: Writable<number> }>((_e, { n }) => { n.set(n.get() + 1); });
const counter = pattern<{ id: string }>(({ id }) => {
  const n = cell(0);
  return { id, n, up: up({ n }) };
});
const reorder = handler<string[], { rows: Writable<Row[]> }>((order, { rows }) => {
  const all = rows.get();
  rows.set(order.map((id) => all.find((r) => r.id === id) ?? { id }));
});
const dup = handler<unknown, { rows: Writable<Row[]> }>((_e, { rows }) => { rows.push(rows.get()[0]); });
export default pattern(() => {
  const rows = cell<Row[]>([]);
  return { rows, kids: rows.map((row) => counter({ id: row.id })), reorder: reorder({ rows }), dup: dup({ rows }) };
});
