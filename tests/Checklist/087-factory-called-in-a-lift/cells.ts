import { cell, type Cell, computed, handler, lift, pattern, Writable } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ id: string; n: number }>(({ id, n }) => ({ id, n, up: up({ n }) }));
const inner = lift((id: string) => ({ deep: { list: [counter({ id, n: 7 })] }, id }));
const viaCells = lift((ids: string[]) => ids.map((id) => ({ id, kid: counter({ id, n: cell(1) as any }) })));
const set = handler((e: string, { id }: { id: Cell<string> }) => { id.set(e); });
const chained = lift((o: { deep: { list: { id: string; n: number }[] } }) => o.deep.list.map((k) => `${k.id}${k.n}`).join());
export default pattern<{ id: string; ids: string[] }>(({ id, ids }) => {
  const made = inner(id);
  return { made, chained: chained(made as any), kids: viaCells(ids), set: set({ id }), unsaid: computed(() => (id === "x" ? counter({ id: "made in computed", n: 3 }) : null)) };
});
