import { type Cell, handler, pattern } from "commonfabric";

interface Box { w: number; inner?: { h: number } }
const probe = handler((_e: unknown, ctx: { n: Cell<number>; box: Cell<Box>; list: Cell<number[]>; plain: number; seen: Cell<any> }) => {
  ctx.seen.set({
    kinds: [typeof ctx.n.get, typeof ctx.n.set, typeof ctx.box.key, typeof ctx.plain],
    n: ctx.n.get(),
    afterSet: ctx.n.set(ctx.n.get() + 1).get(),
    box: ctx.box.get().w,
    missing: ctx.box.key("inner").key("h").get() === undefined,
    list: Array.isArray(ctx.list.get()),
  });
  ctx.box.key("inner").set({ h: 3 });
  ctx.list.key(1).set(20);
});
export default pattern<{ n: number; box: Box; list: number[]; seen: any }>(({ n, box, list, seen }) => ({
  n, box, list, seen, probe: probe({ n, box, list, plain: n, seen }),
}));
