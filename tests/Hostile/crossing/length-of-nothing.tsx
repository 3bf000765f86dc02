//! threat: S40
//! attack: an array of 4,000,000,000 holes
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = ((a: any) => { a.length = 4_000_000_000; return a; })([]);
  try { box.set(value); } catch (e) { if (ran === 0 && e instanceof TypeError && e.message.startsWith("`value")) throw new Error("refused by its path"); }
  n.set(-1000);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
