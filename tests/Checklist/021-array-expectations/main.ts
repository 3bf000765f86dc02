import { type Cell, handler, lift, pattern } from "commonfabric";

const nest = lift((n: number) => [[n, [n + 1]], { at: [n] }, []]);
const put = handler((_e: unknown, ctx: { rows: Cell<any[]> }) => {
  ctx.rows.key(2).set("late");
});
export default pattern<{ n: number; rows: any[] }>(({ n, rows }) => ({ nested: nest(n), rows, put: put({ rows }) }));
