import { action, assert, cell, computed, pattern, TESTS } from "commonfabric";
import { Counter } from "./main.tsx";

export default pattern(() => {
  const counter = Counter({ n: 1 });
  const other = Counter({ n: 1 });
  const bump = action(() => { counter.add.send({ by: 4 }); });
  const bare = action(() => { counter.add.send(); });
  return {
    [TESTS]: [
      { assertion: assert(() => counter.n === 1) },
      { action: bump },
      { assertion: assert(() => counter.n === 5 && counter.twice === 10) },
      { action: bare },
      { assertion: computed(() => counter.n === 6) },
      { action: counter.add, event: { by: 10 } },
      { assertion: assert(() => counter.n === 16) },
      { assertion: assert(() => other.n === 1) },
      { assertion: assert(() => counter.n === 0), skip: true },
      { action: bump, skip: true },
      { settle: true },
      { label: "end" },
      { assertion: assert(() => counter.n === 16) },
    ],
  };
});
