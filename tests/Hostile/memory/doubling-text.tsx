//! threat: S3
//! attack: doubles a text for ever
//! outcome: time|memory|statements|fault
//! in-process: not held — yet
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let t = "x";
  for (;;) t += t;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
