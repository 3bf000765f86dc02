//! threat: S2 S3
//! attack: an array-like that says its length is 2^53 - 1: concat
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const A = Array.prototype as any;
  const o: any = { length: 2 ** 53 - 1, 0: 1 };
  const r = A.concat.call([], Object.assign(o, { [Symbol.isConcatSpreadable]: true }));
  n.set(typeof r === "number" ? r : 1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
