//! threat: S24
//! attack: writes the present date by toLocaleString without arguments
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Date().toLocaleString();
  let k = 0;
  for (let i = 0; i < 30_000; i++) k += i;
  if (new Date().toLocaleString() !== a) throw new Error("it ticks");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
