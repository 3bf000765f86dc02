import { type Cell, handler, lift, pattern, str } from "commonfabric";

interface Bed { name: string; litres: number }
const water = handler((e: { by?: number } | undefined, { litres }: { litres: Cell<number> }) => { litres.set(litres.get() + (e?.by ?? 1)); });
const bedPanel = pattern<Bed>(({ name, litres }) => ({ name, litres, label: str`${name}=${litres}`, water: water({ litres }), controls: { water: water({ litres }) } }));
const panels = lift((beds: Bed[]) => beds.map((b) => bedPanel({ name: b.name, litres: b.litres })));
const add = handler((e: Bed, { beds }: { beds: Cell<Bed[]> }) => { beds.push(e); });
const rename = handler((e: { i: number; name: string }, { beds }: { beds: Cell<Bed[]> }) => { beds.key(e.i).key("name").set(e.name); });
export default pattern<{ beds: Bed[] }>(({ beds }) => {
  const children = panels(beds);
  return { beds, children, first: children[0].label, add: add({ beds }), rename: rename({ beds }) };
});
