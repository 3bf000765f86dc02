import { cell, type Cell, computed, handler, lift, pattern, Writable } from "commonfabric";

const count = lift<{ n: number; out: Writable<number> }>(({ n, out }) => { out.set(out.get() + 1); return n; });
const log = lift<{ n: number; list: Writable<number[]> }>(({ n, list }) => { if (!list.get().includes(n)) list.push(n); return list.get().length; });
const set = handler((e: number, { n }: { n: Cell<number> }) => { n.set(e); });
export default pattern<{ n: number }>(({ n }) => {
  const out = cell(0);
  const list = cell<number[]>([]);
  return { counted: count({ n, out }), out, twice: computed(() => out.get() * 2), logged: log({ n, list }), list, set: set({ n }) };
});
