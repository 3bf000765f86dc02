//! threat: S1 S2 S3
//! attack: none: natives as callbacks
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  if (["1", "2"].map(Number).join() !== "1,2" || [0, 1, ""].filter(Boolean).length !== 1 || [3, 1, 2].sort().map(String).join() !== "1,2,3" || Array.from("123", Number).reduce(Math.max as any) !== NaN && false || ["a", "b"].map(Function.prototype.call, String.prototype.toUpperCase).join() !== "A,B") throw new Error("other");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
