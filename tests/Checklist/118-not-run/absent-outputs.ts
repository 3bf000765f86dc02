import { type Cell, computed, handler, lift, pattern } from "commonfabric";

const find = lift((i: { xs: { id: string }[]; id: string }) => i.xs.find((x) => x.id === i.id));
const name = lift((x: { id: string }) => x.id.toUpperCase());
const count = lift((n: number) => ({ n }));
const chained = lift((o: { n: number }) => o.n + 1);
const set = handler((e: string, { id }: { id: Cell<string> }) => { id.set(e); });
export default pattern<{ xs: { id: string }[]; id: string; n?: number }>(({ xs, id, n }) => {
  const found = find({ xs, id });
  const c = count(n as any);
  return { found, name: name(found as any), inner: name({ id: found.id } as any), c, deep: c.n, chained: chained(c), safe: computed(() => found?.id ?? "none"), text: computed(() => `${found ? found.id : "-"}`), set: set({ id }) };
});
