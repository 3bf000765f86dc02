import { cell, type Cell, computed, handler, lift, pattern, Stream, Writable } from "commonfabric";

interface Entry { name: string; target: Cell<number> }
const add = handler((e: string, { list, n, table }: { list: Cell<any[]>; n: Cell<number>; table: Cell<Record<string, any>> }) => {
  list.push({ name: e, target: n, deep: { again: [n] } });
  table.set({ ...table.get(), [e]: n });
});
const bump = handler((_e: unknown, { list }: { list: Cell<Entry[]> }) => {
  const entry = list.get()[0];
  entry.target.set(entry.target.get() + 1);
});
const bumpAll = handler((_e: unknown, { slots }: { slots: Record<string, Cell<number>> }) => { for (const key of Object.keys(slots)) slots[key].set(slots[key].get() * 2); });
const keep = handler((_e: unknown, { held, go }: { held: Cell<any>; go: Stream<number> }) => { held.set({ go, list: [go] }); });
const set = handler((e: number, { n }: { n: Cell<number> }) => { n.set(e); });
const read = lift((list: { name: string; target: number }[]) => list.map((e) => `${e.name}${e.target}`).join());
export default pattern<{ n: number }>(({ n }) => {
  const list = cell<any[]>([]);
  const table = cell<Record<string, any>>({});
  const held = cell<any>(null);
  return { n, list, table, held, read: read(list as any), add: add({ list, n, table }), bump: bump({ list: list as any }), bumpAll: bumpAll({ slots: table as any }), keep: keep({ held, go: set({ n }) }), set: set({ n }) };
});
