//! threat: S22 S6 S43
//! attack: jobs that a failed event leaves behind
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  Promise.resolve().then(() => n.set(-1000));
  throw new Error("failed");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
