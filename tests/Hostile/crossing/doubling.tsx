//! threat: S40
//! attack: 40 levels in each of which the next is twice: 2^40 paths
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let wide: any = 1;
  for (let i = 0; i < 40; i++) wide = [wide, wide];
  let ran = 0;
  const value: any = wide;
  try { box.set(value); } catch (e) { if (ran === 0 && e instanceof TypeError && e.message.startsWith("`value")) throw new Error("refused by its path"); }
  n.set(-1000);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
