import { action, assert, cell, type Cell, computed, handler, pattern, Stream, TESTS } from "commonfabric";

const add = handler((e: { by?: number } | undefined, { n }: { n: Cell<number> }) => { n.set(n.get() + (e?.by ?? 1)); });
export const Counter = pattern<{ n: number }>(({ n }) => ({ n, add: add({ n }), twice: n * 2 }));
export default pattern(() => {
  const counter = Counter({ n: 1 });
  const bump = action(() => { counter.add.send({ by: 4 }); });
  const bare = action(() => { counter.add.send(); });
  return {
    counter,
    [TESTS]: [
      { assertion: assert(() => counter.n === 1) },
      { action: bump },
      { assertion: assert(() => counter.n === 5 && counter.twice === 10) },
      { action: bare },
      { assertion: computed(() => counter.n === 6) },
    ],
  };
});
