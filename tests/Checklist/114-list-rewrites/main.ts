import { cell, type Cell, handler, pattern } from "commonfabric";

interface Bin { id: string; w: number; extra?: string }
type Ctx = { xs: Cell<Bin[]>; held: Cell<Bin[]> };
const start = handler((_e: unknown, { xs, held }: Ctx) => {
  xs.set([{ id: "a", w: 1 }, { id: "b", w: 2 }, { id: "c", w: 3 }]);
  held.set([...xs.get()]);
});
const append = handler((e: Bin, { xs }: Ctx) => { xs.set([...xs.get(), e]); });
const reverse = handler((_e: unknown, { xs }: Ctx) => { xs.set([...xs.get()].reverse()); });
const keep = handler((_e: unknown, { xs }: Ctx) => { xs.set(xs.get().filter((x) => x.id !== "b")); });
const cut = handler((_e: unknown, { xs }: Ctx) => { const copy = [...xs.get()]; copy.splice(0, 1); xs.set(copy); });
const renew = handler((_e: unknown, { xs }: Ctx) => { xs.set(xs.get().map((x) => ({ ...x, w: x.w * 10 }))); });
const some = handler((_e: unknown, { xs }: Ctx) => { xs.set(xs.get().map((x) => (x.id === "a" ? { ...x, w: 100 } : x))); });
const replace = handler((_e: unknown, { xs }: Ctx) => { xs.key(0).set({ id: "n", w: 0 }); });
const poke = handler((e: { i: number; w: number }, { xs }: Ctx) => { xs.key(e.i).update({ w: e.w }); });
const pokeKey = handler((e: { i: number; w: number }, { xs }: Ctx) => { xs.key(e.i).key("w").set(e.w); });
const dedupe = handler((_e: unknown, { xs }: Ctx) => {
  const seen = new Set<string>();
  xs.set(xs.get().filter((x) => !seen.has(x.id) && seen.add(x.id)));
});
export default pattern(() => {
  const xs = cell<Bin[]>([]);
  const held = cell<Bin[]>([]);
  const ctx = { xs, held };
  return {
    xs, held, start: start(ctx), append: append(ctx), reverse: reverse(ctx), keep: keep(ctx), cut: cut(ctx), renew: renew(ctx), some: some(ctx),
    replace: replace(ctx), poke: poke(ctx), pokeKey: pokeKey(ctx), dedupe: dedupe(ctx),
  };
});
