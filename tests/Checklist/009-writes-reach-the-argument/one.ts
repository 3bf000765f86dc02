import { type Cell, handler, pattern } from "commonfabric";

const swap = handler((event: { to: { v: number } } | undefined, ctx: { whole: Cell<{ v: number }>; part: Cell<number> }) => {
  if (event) ctx.whole.set(event.to);
  else ctx.part.set(-1);
});
export default pattern<{ whole: { v: number } }>(({ whole }) => ({ whole, part: whole.v, swap: swap({ whole, part: whole.v }) }));
