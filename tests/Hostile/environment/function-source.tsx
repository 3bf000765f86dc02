//! threat: S25 S26
//! attack: the source of functions
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  if (!/native code/.test(Function.prototype.toString.call(Math.max)) || /\.cs|Jint|System/.test(String(Math.max))) throw new Error("source");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
