import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

interface Bed { name: string; litres: number; note?: string }
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const panel = pattern<{ name: string; litres: number }>(({ name, litres }) => {
  const own = cell(0);
  return { name, litres, own, up: up({ n: litres }), upOwn: up({ n: own }) };
});
const panels = lift((beds: Bed[]) => {
  const notes = beds.map((b) => b.note ?? "").join();
  return { notes: notes.length >= 0, list: beds.map((b) => panel({ name: b.name, litres: b.litres })) };
});
const note = handler((e: string, { beds }: { beds: Cell<Bed[]> }) => { beds.key(0).key("note").set(e); });
const rename = handler((e: string, { beds }: { beds: Cell<Bed[]> }) => { beds.key(0).key("name").set(e); });
const made = lift((beds: Bed[]) => ({ one: panel({ name: beds[0].name, litres: 5 }), count: beds.length }));
export default pattern<{ beds: Bed[] }>(({ beds }) => ({
  panels: panels(beds), made: made(beds), viaComputed: computed(() => ({ kid: panel({ name: beds[0].name, litres: 7 }) })), note: note({ beds }), rename: rename({ beds }),
}));
