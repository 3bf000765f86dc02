import { type Cell, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ id: string; n: number }>(({ id, n }) => ({ id, n, up: up({ n }) }));
const kids = lift(({ ids, counts }: { ids: string[]; counts: Cell<Record<string, number>> }) =>
  ids.map((id) => counter({ id, n: counts.key(id) as any }).for(id)));
const set = handler((e: string[], { ids }: { ids: Cell<string[]> }) => { ids.set(e); });
export default pattern<{ ids: string[]; counts: Record<string, number> }>(({ ids, counts }) => ({ kids: kids({ ids, counts }), counts, set: set({ ids }) }));
