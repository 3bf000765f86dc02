//! threat: S40
//! attack: what comes back is ordinary and deeply frozen
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = { a: [{ b: 1 }] };
  box.set(value);
  const back = box.get();
  if (!(Object.isFrozen(back) && Object.isFrozen(back.a) && Object.isFrozen(back.a[0]) && Array.isArray(back.a) && Object.getOwnPropertyDescriptor(back, "a")!.value !== undefined) || ran > 0) throw new Error("came back as something else: " + JSON.stringify(back));
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
