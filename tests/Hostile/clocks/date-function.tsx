//! threat: S24
//! attack: Date as a function
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = (Date as any)();
  let k = 0;
  for (let i = 0; i < 30_000; i++) k += i;
  if ((Date as any)() !== a) throw new Error("it ticks");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
