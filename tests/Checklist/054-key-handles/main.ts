import { type Cell, handler, pattern } from "commonfabric";

interface Row { name: string; w?: number; sub?: { list: number[] } }
const edit = handler((e: { i: number }, { rows, seen }: { rows: Cell<Row[]>; seen: Cell<any[]> }) => {
  const row = rows.key(e.i);
  const w = row.key("w");
  seen.push([row.get()?.name ?? "none", w.get() ?? "none", rows.key(e.i, "name").get() ?? "none", row.key("sub").key("list").key(0).get() ?? "none"]);
  w.set((w.get() ?? 0) + 1);
  row.key("sub", "list").set([e.i]);
});
const whole = handler((_e: unknown, { rows }: { rows: Cell<Row[]> }) => {
  rows.key(1).set({ name: "new" });
  rows.key("0" as unknown as number).key("name").set("first");
});
const odd = handler((_e: unknown, { table, seen }: { table: Cell<Record<string, number>>; seen: Cell<any[]> }) => {
  for (const name of ["get", "map", "length", "constructor", "key"]) {
    seen.push(table.key(name).get() ?? "none");
    table.key(name).set(name.length);
  }
});
export default pattern<{ rows: Row[]; table: Record<string, number>; seen: any[] }>(({ rows, table, seen }) => ({
  rows, table, seen, edit: edit({ rows, seen }), whole: whole({ rows }), odd: odd({ table, seen }),
}));
