import { type Cell, handler, lift, pattern } from "commonfabric";

interface Row { name: string; cells: number[] }
const rotate = handler((_e: unknown, { rows }: { rows: Cell<Row[]> }) => {
  const [first, ...rest] = rows.get();
  rows.set([...rest, first]);
});
const names = lift((rows: Row[]) => rows.map((r, i) => ({ at: i, label: [r.name] })));
export default pattern<{ rows: Row[] }>(({ rows }) => ({ rows, names: names(rows), second: rows[1], mixed: [rows[0].name, { x: [rows] }], rotate: rotate({ rows }) }));
