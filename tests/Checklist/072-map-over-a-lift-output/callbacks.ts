import { type Cell, computed, handler, lift, pattern, str } from "commonfabric";

interface Row { id: string; n: number; step?: number }
const up = handler((_e: unknown, { n, by }: { n: Cell<number>; by: number }) => { n.set(n.get() + by); });
const label = (row: Row) => `${row.id}:${row.n + 1}`;
export default pattern<{ rows: Row[]; words: string[]; nums: number[]; maybe?: Row[]; table: Record<string, number> }>(({ rows, words, nums, maybe, table }) => ({
  block: rows.map((row) => {
    const { id, n } = row;
    const double = n * 2;
    const text = computed(() => `${id}${double}`);
    return { id, double, text, up: up({ n, by: 1 }) };
  }),
  params: rows.map(({ id, n: count }, index) => ({ name: str`${index}${id}`, up: up({ n: count, by: 10 }) })),
  others: rows.map((row) => computed(() => rows.filter((other) => other.id !== row.id).length)),
  named: rows.map(label),
  strings: nums.map(String),
  truthy: words.filter(Boolean),
  whole: nums.map((x) => x),
  safe: (maybe ?? []).map((row) => row.id),
  optional: maybe?.map((row) => row.id),
  list: (Array.isArray(rows) ? rows : []).map((row) => row.n),
  keys: Object.keys(table).sort().map((k) => `${k}=${table[k]}`),
  pairs: Object.entries(table).sort(([a], [b]) => a.localeCompare(b)).map(([k, v]) => ({ k, v })),
  nothing: rows.map((_row) => null),
  nested: rows.map((row) => nums.map((x) => x + row.n)),
}));
