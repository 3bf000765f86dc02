//! threat: S3 S4
//! attack: an error with 20,000 causes
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let e = new Error("x");
  for (let i = 0; i < 20_000; i++) e = new Error("x", { cause: e });
  throw e;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
