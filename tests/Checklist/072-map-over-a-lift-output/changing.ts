import { cell, computed, handler, pattern, Writable } from "commonfabric";

interface Row { id: string; n: number; tags: string[] }
const set = handler<{ i: number; n: number }, { rows: Writable<Row[]> }>(({ i, n }, { rows }) => { rows.key(i).key("n").set(n); });
const tag = handler<{ i: number; t: string }, { rows: Writable<Row[]> }>(({ i, t }, { rows }) => { rows.key(i).key("tags").push(t); });
const limitTo = handler<number, { limit: Writable<number> }>((n, { limit }) => { limit.set(n); });
const replace = handler<Row[], { rows: Writable<Row[]> }>((all, { rows }) => { rows.set(all); });
export default pattern<{ rows: Row[] }>(({ rows }) => {
  const limit = cell(0);
  const big = rows.filter((row) => row.n > limit.get());
  return {
    big, names: big.map((row, i) => `${i}${row.id}`), bigCount: big.length, tags: rows.flatMap((row) => row.tags), flat: big.flatMap((row) => [row.id, row.id]), sums: computed(() => big.reduce((a, r) => a + r.n, 0)), none: rows.filter(() => false),
    set: set({ rows: rows as any }), tag: tag({ rows: rows as any }), limitTo: limitTo({ limit }), replace: replace({ rows: rows as any }),
  };
});
