//! threat: S2 S3
//! attack: reduces with a native that concatenates
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = new Array(100_000).fill("xxxxxxxxxxxxxxxxxxxxxxxx");
  const concat = Function.prototype.call.bind(String.prototype.concat) as any;
  n.set(a.reduce((x, y) => concat(x, y, x), "x").length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
