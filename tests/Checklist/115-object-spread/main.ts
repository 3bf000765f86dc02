import { cell, type Cell, handler, pattern } from "commonfabric";

interface Entry { id: string; level: number; at: { x: number }; tags: string[] }
const start = handler((_e: unknown, { entry }: { entry: Cell<Entry>; copy: Cell<Entry | null> }) => { entry.set({ id: "a", level: 1, at: { x: 1 }, tags: ["t"] }); });
const raise = handler((e: { level: number }, { entry }: { entry: Cell<Entry> }) => { entry.set({ ...entry.get(), level: e.level }); });
const dup = handler((_e: unknown, { entry, copy }: { entry: Cell<Entry>; copy: Cell<Entry | null> }) => { copy.set({ ...entry.get(), id: "copy" }); });
const drop = handler((_e: unknown, { entry }: { entry: Cell<Entry> }) => {
  const { level: _level, ...rest } = entry.get();
  entry.set({ level: 0, ...rest, tags: [...rest.tags, "u"] });
});
export default pattern(() => {
  const entry = cell<Entry>({ id: "i", level: 0, at: { x: 0 }, tags: [] });
  const copy = cell<Entry | null>(null);
  return { entry, copy, start: start({ entry, copy }), raise: raise({ entry }), dup: dup({ entry, copy }), drop: drop({ entry }) };
});
