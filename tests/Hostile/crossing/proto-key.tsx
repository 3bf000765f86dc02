//! threat: S40
//! attack: a property called __proto__
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2, "": 3, "1": 4}');
  box.set(value);
  const back = box.get();
  if (!(Object.getPrototypeOf(back) === Object.prototype && !("polluted" in back) && Object.hasOwn(back, "__proto__") && back.constructor === 2 && back[""] === 3 && back[1] === 4 && !("polluted" in {})) || ran > 0) throw new Error("came back as something else: " + JSON.stringify(back));
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
