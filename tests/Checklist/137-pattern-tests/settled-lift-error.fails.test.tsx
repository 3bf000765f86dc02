import { action, assert, cell, lift, pattern, TESTS } from "commonfabric";

const risky = lift((n: number) => {
  if (n > 0) throw new Error("the lift gave way");
  return n;
});
export default pattern(() => {
  const n = cell(0);
  const up = action(() => { n.set(1); });
  return { out: risky(n), [TESTS]: [{ assertion: assert(() => n.get() === 0) }, { action: up }, { assertion: assert(() => n.get() === 1) }] };
});
