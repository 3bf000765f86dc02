//! threat: S4
//! attack: a chain of 100,000 classes, a static that none has
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let C: any = class { };
  for (let i = 0; i < 100_000; i++) C = class extends C { };
  n.set(C.missing ?? 1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
