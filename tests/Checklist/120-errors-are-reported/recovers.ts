import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

const risky = lift((n: number) => { if (n === 13) throw new Error("thirteen"); return { n }; });
const after = lift((o: { n: number }) => o.n + 1);
const set = handler((e: number, { n }: { n: Cell<number> }) => { n.set(e); });
const kid = pattern<{ n: number }>(({ n }) => ({ out: risky(n), next: after(risky(n)) }));
export default pattern(() => {
  const n = cell(1);
  const list = cell([{ n: 1 }, { n: 2 }]);
  return { n, kid: kid({ n }), mapped: list.map((item) => risky(item.n)), text: computed(() => { if (n.get() === 14) throw new TypeError("fourteen"); return `n${n.get()}`; }), list, set: set({ n }) };
});
