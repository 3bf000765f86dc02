import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const look = lift((n: number) => ({ nan: Number.isNaN(n), minusZero: Object.is(n, -0), infinite: n === Infinity, n }));
const set = handler((event: { kind: string }, ctx: { n: Cell<number> }) => {
  ctx.n.set(event.kind === "nan" ? NaN : event.kind === "zero" ? -0 : Infinity);
});
export default pattern(() => {
  const n = cell(1);
  return { n, look: look(n), set: set({ n }) };
});
