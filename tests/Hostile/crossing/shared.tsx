//! threat: S40
//! attack: what is in it twice
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = ((a: any) => [a, a])({ x: 1 });
  box.set(value);
  const back = box.get();
  if (!(back[0].x === 1 && back[1].x === 1) || ran > 0) throw new Error("came back as something else: " + JSON.stringify(back));
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
