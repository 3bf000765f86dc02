import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const find = lift(({ xs, id }: { xs: { id: string }[]; id: string }) => xs.find((x) => x.id === id) ?? null);
const set = handler((e: { id: string }, { id }: { id: Cell<string> }) => { id.set(e.id); });
export default pattern<{ xs: { id: string }[]; none: string | null; deep: { none: null } }>(({ xs, none, deep }) => {
  const id = cell("a");
  return { found: find({ xs, id }), none, deep, listed: [null, none], set: set({ id }) };
});
