import { type Cell, handler, lift, pattern, Writable } from "commonfabric";

interface Bed { name: string; litres: number }
const water = handler((_e: unknown, { litres }: { litres: Cell<number> }) => { litres.set(litres.get() + 1); });
const panel = pattern<{ name: string; litres: number; index: number }>(({ name, litres, index }) => ({ name, litres, index, water: water({ litres }) }));
const panels = lift<{ beds: Writable<Bed[]> }>(({ beds }) =>
  beds.get().map((b, i) => panel({ name: b.name, litres: beds.key(i).key("litres") as any, index: i })));
const add = handler((e: Bed, { beds }: { beds: Cell<Bed[]> }) => { beds.push(e); });
const pour = handler((_e: unknown, { beds }: { beds: Cell<Bed[]> }) => { beds.key(0).key("litres").set(100); });
export default pattern<{ beds: Bed[] }>(({ beds }) => ({ beds, panels: panels({ beds }), add: add({ beds }), pour: pour({ beds }) }));
