import { cell, type Cell, handler, pattern } from "commonfabric";

interface Row { id: string; sub: { n: number }[] }
const add = handler((e: Row, ctx: { rows: Cell<Row[]>; flat: Cell<string[]>; grid: Cell<number[][]> }) => {
  ctx.rows.push(e);
  ctx.flat.push(e.id);
  ctx.grid.push(e.sub.map((s) => s.n));
});
export default pattern(() => {
  const rows = cell<Row[]>([]);
  const flat = cell<string[]>([]);
  const grid = cell<number[][]>([]);
  return { rows, flat, grid, size: rows.get().length, add: add({ rows, flat, grid }) };
});
