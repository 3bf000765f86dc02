import { type Cell, computed, handler, lift, pattern } from "commonfabric";

const heavy = lift((n: number) => ({ big: n * n }));
const word = lift((n: number) => `n${n}`);
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ n: number }>(({ n }) => {
  heavy(n);
  const unused = heavy(n);
  const chained = word(unused.big);
  computed(() => n + 1);
  up({ n });
  return { word: word(n), up: up({ n }) };
});
