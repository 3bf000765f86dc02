import { cell, type Cell, handler, lift, pattern, Stream, Writable } from "commonfabric";

interface Bed { name: string; litres: number }
const note = handler((e: { name: string; n: number }, { log }: { log: Cell<string[]> }) => { log.push(`${e.name}${e.n}`); });
const tell = handler((_e: unknown, { onTell, name, litres }: { onTell: Stream<{ name: string; n: number }>; name: string; litres: number }) => { onTell.send({ name, n: litres }); });
const panel = pattern<{ bed: Bed; onTell: Stream<{ name: string; n: number }> }>(({ bed, onTell }) => ({ name: bed.name, tell: tell({ onTell, name: bed.name, litres: bed.litres }) }));
const panels = lift<{ beds: Writable<Bed[]>; onTell: Stream<{ name: string; n: number }> }>(({ beds, onTell }) => beds.get().map((_bed, i) => panel({ bed: beds.key(i) as any, onTell })));
const plain = lift((i: { beds: Bed[]; onTell: Stream<{ name: string; n: number }> }) => i.beds.map((bed) => panel({ bed, onTell: i.onTell })));
const set = handler((e: { i: number; litres: number }, { beds }: { beds: Cell<Bed[]> }) => { beds.key(e.i).key("litres").set(e.litres); });
export default pattern<{ beds: Bed[] }>(({ beds }) => {
  const log = cell<string[]>([]);
  const onTell = note({ log });
  return { log, panels: panels({ beds, onTell }), plain: plain({ beds, onTell }), set: set({ beds }) };
});
