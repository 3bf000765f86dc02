//! threat: S42
//! attack: references as keys: two mentions of one cell are equal, and nothing can be counted
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const seen = new Map<any, number>();
  seen.set(n, 1);
  if (seen.get(n) !== 1 || seen.size !== 1) throw new Error("not the same");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
