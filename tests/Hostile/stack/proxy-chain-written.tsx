//! threat: S4 S40
//! attack: writes a chain of proxies to a cell
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let p: any = { a: 1 };
  for (let i = 0; i < 100_000; i++) p = new Proxy(p, {});
  (n as unknown as Cell<object>).set(p);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
