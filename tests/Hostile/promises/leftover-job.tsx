//! threat: S6
//! attack: leaves an endless job behind for the next event
//! outcome: statements|time|memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const spin = (): void => { for (;;); };
  Promise.resolve().then(() => Promise.resolve()).then(spin);
  n.set(3);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
