//! threat: S40
//! attack: what JSON cannot say: NaN and infinities
//! outcome: committed | fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const seen: string[] = [];
  for (const value of [NaN, Infinity, -Infinity, 5e-324, 1.7976931348623157e308]) {
    box.set(value);
    if (!Object.is(box.get(), value)) seen.push(String(value));
  }
  if (seen.length > 0) throw new Error(seen.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
