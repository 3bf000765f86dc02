import { action, assert, pattern, TESTS, UI } from "commonfabric";
import { Counter } from "./main.tsx";

export default pattern(() => {
  const counter = Counter({ n: 0 });
  const steps = [1, 2, 3].map((by) => ({ action: counter.add, event: { by } }));
  return { [TESTS]: [...steps, { assertion: assert(() => counter.n === 6) }, { action: counter.add, event: {} }, { assertion: assert(() => `${counter.n}/${counter.twice}` === "7/14") }] };
});
