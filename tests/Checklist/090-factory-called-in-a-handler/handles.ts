import { cell, type Cell, handler, pattern, Writable } from "commonfabric";

interface Bed { name: string; litres: number }
const water = handler((e: { by?: number } | undefined, { litres }: { litres: Cell<number> }) => { litres.set(litres.get() + (e?.by ?? 1)); });
const panel = pattern<{ name: string; litres: number; bed: Bed }>(({ name, litres, bed }) => ({ name, litres, bed, water: water({ litres }) }));
const outer = pattern<{ bed: Bed }>(({ bed }) => ({ inner: panel({ name: bed.name, litres: bed.litres, bed }) }));
const open = handler((e: { i: number }, { beds, panels }: { beds: Cell<Bed[]>; panels: Cell<any[]> }) => {
  const bed = beds.key(e.i);
  panels.push(panel({ name: bed.get().name, litres: bed.key("litres") as any, bed: bed as any }));
  panels.push(outer({ bed: beds.get()[e.i] }));
});
const both = handler((_e: unknown, { list, map }: { list: Cell<any[]>; map: Cell<Record<string, any>> }) => {
  const kid = panel({ name: "kid", litres: 1, bed: { name: "b", litres: 2 } });
  list.set([{ title: "wrapped", kid }, kid]);
  map.key("k").set(kid as any);
});
export default pattern<{ beds: Bed[] }>(({ beds }) => {
  const panels = cell<any[]>([]);
  const map = cell<Record<string, any>>({});
  return { beds, panels, map, open: open({ beds, panels }), both: both({ list: panels, map }) };
});
