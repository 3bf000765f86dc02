import { type Cell, handler, pattern } from "commonfabric";

interface Row { id: string; n: number; on?: boolean }
const add = handler((e: Row, { rows }: { rows: Cell<Row[]> }) => { rows.push(e); });
export default pattern<{ rows: Row[]; limit: number; id: string }>(({ rows, limit, id }) => ({
  max: Math.max(0, ...rows.map((r) => r.n)),
  joined: rows.map((r) => r.id).join("+"),
  count: rows.filter((r) => r.on).length,
  isNone: rows.filter((r) => r.n > limit).length === 0 ? "none" : "some",
  chained: rows.filter((r) => r.n > limit).map((r) => r.id),
  sorted: [...rows].sort((a, b) => b.n - a.n).map((r) => r.id),
  sliced: rows.slice(0, 1).map((r, i) => `${i}${r.id}`),
  sum: rows.map((r) => r.n).reduce((a, b) => a + b, 0),
  found: rows.find((r) => r.id === id)?.n ?? "missing",
  twice: rows.map((r) => r.n * 2).length,
  has: id in { a: 1, b: 2 },
  flags: !!rows.length,
  andLength: rows.length && "some rows",
  entries: Object.entries({ first: id, second: limit }).map(([k, v]) => `${k}=${v}`),
  both: [id, limit].map((x) => `<${x}>`),
  iife: (() => limit + 1)(),
  setSize: new Set(rows.map((r) => r.on ?? false)).size,
  add: add({ rows }),
}));
