import { type Cell, handler, pattern } from "commonfabric";

const push = handler((_e: unknown, { rows, n }: { rows: Cell<number[]>; n: Cell<number> }) => {
  n.set(5);
  (rows.get() as number[]).push(1);
});
export default pattern<{ rows: number[]; n: number }>(({ rows, n }) => ({ rows, n, push: push({ rows, n }) }));
