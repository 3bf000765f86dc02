import { action, assert, pattern, TESTS } from "commonfabric";
import { Counter } from "./main.tsx";

export default pattern(() => {
  const counter = Counter({ n: 1 });
  const bump = action(() => { counter.add.send({ by: 4 }); });
  return {
    [TESTS]: [
      { assertion: assert(() => counter.n === 1) },
      { action: bump },
      { assertion: assert(() => counter.n === 6) },
    ],
  };
});
