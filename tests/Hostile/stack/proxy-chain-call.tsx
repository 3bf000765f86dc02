//! threat: S4
//! attack: a chain of 150,000 proxies of a function, called
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let p: any = () => 1;
  for (let i = 0; i < 150_000; i++) p = new Proxy(p, {});
  n.set(p());
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
