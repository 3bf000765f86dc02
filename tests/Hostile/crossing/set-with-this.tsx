//! threat: S40
//! attack: the methods of a handle with something else as `this`
//! outcome: committed | fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const set = box.set;
  set.call({ get: () => 1 } as any, 5);
  (box.get as any).apply(null, []);
  if (box.get() !== 5) throw new Error("not its own");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
