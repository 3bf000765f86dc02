import { cell, type Cell, handler, lift, pattern, Writable } from "commonfabric";

interface Bed { name: string; litres: number }
const waterBed = handler((e: { by?: number } | undefined, { beds, index }: { beds: Cell<Bed[]>; index: Cell<number> }) => {
  const i = index.get();
  beds.key(i).key("litres").set((beds.key(i).get()?.litres ?? 0) + (e?.by ?? 1));
});
const plots = lift<{ beds: Writable<Bed[]> }>(({ beds }) => beds.get().map((b, i) => ({ name: b.name, water: waterBed({ beds, index: cell(i) }) })));
const add = handler((e: Bed, { beds }: { beds: Cell<Bed[]> }) => { beds.push(e); });
export default pattern<{ beds: Bed[] }>(({ beds }) => ({ beds, plots: plots({ beds }), add: add({ beds }) }));
