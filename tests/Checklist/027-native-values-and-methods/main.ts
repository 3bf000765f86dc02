import { type Cell, cell, handler, lift, pattern } from "commonfabric";

interface Row { name: string; w: number; tags?: string[] }
const report = lift((rows: Row[]) => ({
  isArray: Array.isArray(rows),
  instance: rows instanceof Array && (rows[0] as object) instanceof Object,
  sorted: [...rows].sort((a, b) => a.w - b.w).map((r) => r.name),
  byName: rows.map((r) => r.name).sort((a, b) => a.localeCompare(b)),
  byDefault: rows.map((r) => r.w).sort(),
  set: [...new Set(rows.flatMap((r) => r.tags ?? []))],
  map: [...new Map(rows.map((r) => [r.name, r.w] as const)).entries()],
  finite: [Number.isFinite(rows[0].w), Number.isFinite("1" as unknown), Number.isInteger(1.5)],
  math: [Math.max(...rows.map((r) => r.w)), Math.round(-2.5), Math.trunc(-1.5), Math.hypot(3, 4), Math.sign(-3)],
  regex: rows.map((r) => /^([a-z])\w*?(\d+)$/i.exec(r.name)?.slice(1) ?? null),
  replaced: rows.map((r) => r.name.replace(/[aeiou]/g, "_")).join("|"),
  grouped: rows.reduce<Record<string, number>>((acc, { name, w }) => ({ ...acc, [name[0]]: (acc[name[0]] ?? 0) + w }), {}),
  at: [rows.at(-1)?.name, "abc".at(-1)],
  padded: (3.14159).toFixed(2).padStart(7, "0"),
  all: "a-b-a".replaceAll("a", "c"),
  entries: Object.fromEntries(Object.entries({ x: 1, y: 2 }).map(([k, v]) => [k.toUpperCase(), v])),
  from: Array.from({ length: 3 }, (_, i) => i * i),
  found: rows.findLast((r) => r.w > 1)?.name,
  concat: rows.slice(0, 1).concat(rows.slice(1)).length,
  date: new Date(Date.UTC(2024, 1, 29, 12)).toISOString(),
  json: JSON.stringify(rows[0]),
}));
const sort = handler((_e: unknown, { rows }: { rows: Cell<Row[]> }) => {
  rows.set([...rows.get()].sort((a, b) => b.w - a.w));
});
export default pattern<{ rows: Row[] }>(({ rows }) => ({ report: report(rows), rows, sort: sort({ rows }) }));
