//! threat: S3
//! attack: applies a function to an array of a million
//! outcome: memory|fault|statements|time|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Array(1_000_000).fill(1);
  function f(...rest: number[]) { return rest.length; }
  let k = 0;
  for (let i = 0; i < 100; i++) k += f.apply(null, a);
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
