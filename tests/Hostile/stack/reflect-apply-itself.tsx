//! threat: S4
//! attack: Reflect.apply applied to itself, nested in data
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let args: any = [Math.max, null, [1]];
  for (let i = 0; i < 100_000; i++) args = [Reflect.apply, null, args];
  n.set(Reflect.apply(Reflect.apply as any, null, args) as number);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
