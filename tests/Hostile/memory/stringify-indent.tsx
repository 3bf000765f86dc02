//! threat: S3
//! attack: JSON with indent of a deep value with many leaves
//! outcome: memory|fault|statements|time|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: any = new Array(50_000).fill(0);
  for (let i = 0; i < 60; i++) o = [o];
  n.set(JSON.stringify(o, null, "          ").length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
