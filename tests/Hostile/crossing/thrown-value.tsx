//! threat: S40 S26
//! attack: an error whose properties run code
//! outcome: fault | statements
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const error: any = new Error("x");
  for (const key of ["message", "name", "stack", "cause"]) Object.defineProperty(error, key, { get() { ran++; n.set(-1000); for (;;) {} } });
  throw error;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
