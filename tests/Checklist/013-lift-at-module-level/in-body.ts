import { type Cell, handler, lift, pattern } from "commonfabric";

export default pattern<{ n: number; t: string }>(({ n, t }) => {
  const plus = lift((x: number) => x + 1);
  const label = lift((i: { n: number; t: string }) => `${i.t}${i.n}`)({ n, t });
  const up = handler((_e: unknown, ctx: { n: Cell<number> }) => { ctx.n.set(ctx.n.get() + 1); });
  return { plus: plus(n), again: plus(plus(n)), label, up: up({ n }) };
});
