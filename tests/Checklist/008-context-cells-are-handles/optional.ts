import { type Cell, handler, pattern } from "commonfabric";

const bump = handler((_e: unknown, ctx: { a?: Cell<number>; b: Cell<number> | undefined; out: Cell<any> }) => {
  ctx.out.set([ctx.a === undefined, ctx.b === undefined, ctx.b?.get() ?? "none"]);
  ctx.b?.set(5);
});
export default pattern<{ b: number; out: any }>(({ b, out }) => ({ b, out, bump: bump({ b, out }) }));
