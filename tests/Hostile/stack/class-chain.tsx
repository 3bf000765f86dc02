//! threat: S4
//! attack: a chain of 20,000 classes, constructed
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let C: any = class { };
  for (let i = 0; i < 20_000; i++) C = class extends C { };
  n.set(new C() ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
