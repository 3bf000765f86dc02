//! threat: S42 S43 S6
//! attack: a handle that a promise of an event uses after it has ended
//! outcome: fault | committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler(async (_e: unknown, { n }: { n: Cell<number> }) => {
  const late = (k: number): any => k === 0 ? n.set(-1000) : Promise.resolve().then(() => late(k - 1));
  void late(50);
  throw new Error("failed");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
