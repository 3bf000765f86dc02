import { type Cell, handler, pattern, str } from "commonfabric";

interface Row { id: string; n?: number }
const clean = (rows: readonly Row[] | undefined) => (rows ?? []).filter((r) => r.id.trim() !== "");
const add = handler((e: Row, { rows }: { rows: Cell<Row[]> }) => { rows.push(e); });
export default pattern<{ rows: Row[]; prefix: string }>(({ rows, prefix }) => {
  const names = clean(rows).map((r, i) => `${prefix}${i}${r.id}`);
  const upper = clean(rows).map((r) => r.id.toUpperCase()).filter((t) => t !== "B").join(",");
  const list = clean(rows);
  const mapped = list.map((r) => str`<${r.id}>`);
  return { names, upper, mapped, add: add({ rows }) };
});
