import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const nudge = handler((_e: unknown, { z, m }: { z: Cell<number>; m: Cell<number> }) => {
  z.set(z.get() - 1);
  m.set(m.get() + 1);
});
const falsy = lift((n: number) => (n ? "some" : "zero"));
export default pattern(() => {
  const z = cell(0);
  const m = cell(-1);
  const f = cell(0.1);
  return { z, m, f, zWord: falsy(z), mWord: falsy(m), nudge: nudge({ z, m }) };
});
