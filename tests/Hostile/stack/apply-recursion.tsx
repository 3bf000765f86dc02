//! threat: S4
//! attack: recurses through apply, call, bind and Reflect
//! outcome: recursion|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  function f(this: unknown, k: number): number { return Reflect.apply(f.bind(null), null, [(f.call.apply(f, [null, k + 1] as any) as number) + 1]) + 1; }
  n.set(f.call(null, 0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
