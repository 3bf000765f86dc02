//! threat: S4
//! attack: Function.prototype.apply applied to itself, nested in data
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const apply: any = Function.prototype.apply;
  let args: any = [null, [1]];
  for (let i = 0; i < 100_000; i++) args = [apply, args];
  n.set(apply.call(apply, ...args) ?? 1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
