import { type Cell, cell, handler, lift, pattern } from "commonfabric";

const make = lift((n: number) => ({ rows: [{ name: "a", tags: ["x"] }, { name: "b", tags: [] as string[] }], count: n, none: null }));
const drop = handler((_e: unknown, ctx: { rows: Cell<string[]> }) => {
  ctx.rows.set([]);
});

export default pattern<{ n: number }>(({ n }) => {
  const made = make(n);
  const rows = cell<string[]>(["p", "q"]);
  const odd = cell<Record<string, number>>({ "two words": 1, "a-b": 2, "": 3, map: 4, get: 5, "01": 6, "7": 7 });
  return { made, first: made.rows[0], rows, odd, drop: drop({ rows }), get: made.count, map: { key: n } };
});
