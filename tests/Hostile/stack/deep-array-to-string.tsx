//! threat: S4
//! attack: the text of an array 200,000 deep
//! outcome: recursion|fault|time|memory|statements|committed
//! in-process: not held — the stack guard ends it as a RangeError, but unwinding tens of thousands of native frames takes up to seconds after the deadline
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let a: any = [];
  for (let i = 0; i < 200_000; i++) a = [a];
  n.set(String(a).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
