import { action, assert, cell, pattern, TESTS } from "commonfabric";

export default pattern(() => {
  const n = cell(1);
  const fail = action(() => {
    n.set(2);
    throw new Error("the valve is stuck");
  });
  return { [TESTS]: [{ assertion: assert(() => n.get() === 1) }, { action: fail }, { assertion: assert(() => n.get() === 1) }] };
});
