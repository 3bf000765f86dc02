//! threat: S2
//! attack: a Proxy of an array with a length that lies: concat, spread, stringify
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const p = new Proxy([1], { get: (t, k) => k === "length" ? 2 ** 32 - 1 : Reflect.get(t, k) });
  n.set(JSON.stringify(p).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
