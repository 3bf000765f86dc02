//! threat: S22 S6
//! attack: an asynchronous function that waits for the next event
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler(async (_e: unknown, { n }: { n: Cell<number> }) => {
  await new Promise<void>(() => {});
  n.set(-1000);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
