import { type Cell, handler, pattern } from "commonfabric";

interface Row { name: string; tags?: string[] }
const add = handler((e: Row, { rows, table }: { rows: Cell<Row[]>; table: Cell<Record<string, number>> }) => {
  rows.push(e);
  table.key(e.name).set(1);
});
export default pattern<{ rows: Row[]; table: Record<string, number> }>(({ rows, table }) => {
  const first = rows[0];
  const name = rows[0].name;
  const shown = rows.length > 0 ? rows[0].name : "-";
  const tag = rows[1].tags?.[0];
  const keys = Object.keys(table).length;
  const upper = rows[0]?.name?.toUpperCase() ?? "NONE";
  const [a, b] = rows;
  return { first, name, shown, tag, keys, upper, a, bName: b.name, add: add({ rows, table }) };
});
