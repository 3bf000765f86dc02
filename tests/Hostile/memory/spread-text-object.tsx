//! threat: S3
//! attack: spreads a long text into an object
//! outcome: memory|fault|statements|time
//! in-process: not held — spreading is syntax and not a function; the engine makes a property of each character without a look at the budget
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(5_000_000);
  n.set(Object.keys({ ...(s as unknown as object) }).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
