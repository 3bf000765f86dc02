//! threat: S3
//! attack: binds ever more arguments
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Array(100_000).fill(1);
  let f: any = (...rest: number[]) => rest.length;
  for (let i = 0; i < 100; i++) f = f.bind(null, ...a);
  n.set(f());
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
