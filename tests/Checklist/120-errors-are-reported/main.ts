import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

const inverse = lift((n: number) => {
  if (n === 0) throw new Error("the tank is empty");
  return 1 / n;
});
const set = handler((e: { n: number }, { n }: { n: Cell<number> }) => {
  n.set(e.n);
  if (e.n < 0) throw new RangeError("below the floor");
});
const odd = handler((_e: unknown, _ctx: { n: Cell<number> }) => { throw { reason: "no error object" }; });
export default pattern(() => {
  const n = cell(1);
  return { n, inverse: inverse(n), twice: computed(() => n.get() * 2), set: set({ n }), odd: odd({ n }) };
});
