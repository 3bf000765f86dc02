//! threat: S4
//! attack: natives that call natives: an array of itself mapped by map
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a: any[] = [];
  a.push(a);
  const f: any = Function.prototype.call.bind(Array.prototype.map);
  n.set(f(a, f).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
