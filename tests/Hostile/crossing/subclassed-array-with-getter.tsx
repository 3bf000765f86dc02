//! threat: S40
//! attack: an array with a getter for its length on its prototype: its elements count
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = Object.setPrototypeOf([1, 2], { get length() { ran++; return 1e9; }, get [Symbol.iterator]() { ran++; return null; } });
  box.set(value);
  const back = box.get();
  if (!(Array.isArray(back) && back.length === 2) || ran > 0) throw new Error("came back as something else: " + JSON.stringify(back));
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
