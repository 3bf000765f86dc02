import { type Cell, type Default, handler, pattern } from "commontools";

const plant = handler((_e: unknown, { rows }: { rows: Cell<number> }) => {
  rows.set(rows.get() + 1);
});
export default pattern<{ rows: Default<number, 2> }>(({ rows }) => ({ rows, plant: plant({ rows }) }));
