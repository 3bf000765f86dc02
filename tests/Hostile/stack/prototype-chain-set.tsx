//! threat: S4
//! attack: a chain of 200,000 prototypes, assigned to and looked through
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: any = {};
  for (let i = 0; i < 200_000; i++) o = Object.create(o);
  o.x = 1;
  let k = 0;
  for (const key in o) k += key.length;
  n.set(("y" in o ? 1 : 0) + k + ({}.isPrototypeOf.call({}, o) ? 1 : 0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
