//! threat: S4
//! attack: recurses nearly to the limit, then calls natives that recurse
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let a: any = [];
  for (let i = 0; i < 2_000; i++) a = [a];
  const f = (k: number): number => k === 0 ? String(a).length + JSON.stringify(a.slice(0, 1)).length : f(k - 1) + 0;
  n.set(f(450));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
