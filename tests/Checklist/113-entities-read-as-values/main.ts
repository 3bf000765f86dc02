import { cell, type Cell, handler, lift, pattern } from "commonfabric";

interface Bin { id: string; w: number; parts?: { n: number }[] }
const add = handler((e: Bin, { list }: { list: Cell<Bin[]> }) => { list.push({ ...e }); });
const share = handler((_e: unknown, { list, other, single }: { list: Cell<Bin[]>; other: Cell<Bin[]>; single: Cell<Bin | null> }) => {
  other.set([...list.get()].reverse());
  single.set(list.get()[0]);
});
const weigh = handler((e: { i: number; w: number }, { list }: { list: Cell<Bin[]> }) => { list.key(e.i).key("w").set(e.w); });
const total = lift((list: Bin[]) => list.reduce((a, b) => a + b.w, 0));
export default pattern(() => {
  const list = cell<Bin[]>([]);
  const other = cell<Bin[]>([]);
  const single = cell<Bin | null>(null);
  return { list, other, single, total: total(list), both: { list, nested: [[other]] }, add: add({ list }), share: share({ list, other, single }), weigh: weigh({ list }) };
});
