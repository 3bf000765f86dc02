import { type Cell, handler, pattern } from "commonfabric";

interface Ctx { box: { n: Cell<number>; deep: { list: Cell<string[]> } }; slots: Cell<number>[]; table: Record<string, Cell<number>>; whole: Cell<{ n: number }> }
const go = handler((_e: unknown, { box, slots, table, whole }: Ctx) => {
  box.n.set(box.n.get() + 1);
  box.deep.list.push("x");
  slots.forEach((slot, i) => slot.set(slot.get() * 10 + i));
  for (const [name, c] of Object.entries(table)) c.set(c.get() + name.length);
  whole.key("n").set(whole.get().n + 100);
});
export default pattern<{ box: { n: number; deep: { list: string[] } }; slots: number[]; table: Record<string, number> }>(({ box, slots, table }) => ({
  box, slots, table, go: go({ box, slots, table, whole: box } as any),
}));
