import { type Cell, handler, pattern } from "commonfabric";

interface Row { id: string; n: number; step?: number; label?: string }
const up = handler((_e: unknown, { n, by }: { n: Cell<number>; by: number }) => { n.set(n.get() + by); });
export default pattern<{ rows: Row[] }>(({ rows }) => ({
  rows,
  items: rows.map(({ id, n, step = 10, label = "none" }) => ({ id, step, label, up: up({ n, by: step }) })),
}));
