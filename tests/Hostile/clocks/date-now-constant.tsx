//! threat: S24
//! attack: a clock that ticks within an event
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = Date.now(), b = new Date().getTime();
  let k = 0;
  for (let i = 0; i < 30_000; i++) k += i;
  if (Date.now() !== a || new Date().getTime() !== b || a !== b) throw new Error("it ticks");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
