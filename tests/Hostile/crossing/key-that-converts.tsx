//! threat: S40
//! attack: a key that runs code when it becomes a name
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  try { (box as any).key({ toString() { ran++; return "a"; } }); } catch (e) { if (ran === 0) throw e; }
  n.set(-1000);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
