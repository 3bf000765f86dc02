import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ id: string }>(({ id }) => {
  const n = cell(0);
  return { id, n, up: up({ n }) };
});
const named = lift((ids: string[]) => ids.map((id) => counter({ id }).for(id)));
const placed = lift((ids: string[]) => ids.map((id) => counter({ id })));
const set = handler((e: string[], { ids }: { ids: Cell<string[]> }) => { ids.set(e); });
export default pattern<{ ids: string[] }>(({ ids }) => ({ named: named(ids), placed: placed(ids), set: set({ ids }) }));
