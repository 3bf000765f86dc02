import { type Cell, Default, handler, lift, pattern } from "commonfabric";

interface Args { depth: Default<number, 1>; well: Default<{ rim: { mm: number } }, { rim: { mm: 4 } }>; names: Default<string[], ["a"]> }
const dig = handler((_e: unknown, ctx: { depth: Cell<number>; mm: Cell<number>; names: Cell<string[]> }) => {
  ctx.depth.set(ctx.depth.get() * 2);
  ctx.mm.set(ctx.mm.get() + 1);
  ctx.names.set([...ctx.names.get(), "b"]);
});
const twice = lift((n: number) => n * 2);
export default pattern<Args>(({ depth, well, names }) => ({
  depth, well, names, same: { depth }, twice: twice(depth), dig: dig({ depth, mm: well.rim.mm, names }),
}));
