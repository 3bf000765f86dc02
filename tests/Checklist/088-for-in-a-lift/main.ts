import { type Cell, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ id: string; n: number }>(({ id, n }) => ({ id, n, up: up({ n }) }));
const kids = lift(({ ids }: { ids: string[] }) => ids.map((id, index) => counter({ id, n: index }).for(index)));
const add = handler((e: string, { ids }: { ids: Cell<string[]> }) => { ids.push(e); });
export default pattern<{ ids: string[] }>(({ ids }) => ({ kids: kids({ ids }), add: add({ ids }) }));
