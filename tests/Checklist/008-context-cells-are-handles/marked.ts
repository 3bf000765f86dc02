import { type Cell, handler, pattern } from "commonfabric";

type Slots = Record<string, Cell<number>>;
const bump = handler((_e: unknown, ctx: { group: { a: Cell<number>; b: number }; slots: Slots; list: Cell<number>[] }) => {
  ctx.group.a.set(ctx.group.a.get() + ctx.group.b);
  for (const name of Object.keys(ctx.slots)) ctx.slots[name].set(ctx.slots[name].get() + 100);
  ctx.list.forEach((slot, i) => slot.set(i));
});
export default pattern<{ a: number; x: number; y: number; p: number; q: number }>(({ a, x, y, p, q }) => ({
  a, x, y, p, q, bump: bump({ group: { a, b: x }, slots: { x, y }, list: [p, q] }),
}));
