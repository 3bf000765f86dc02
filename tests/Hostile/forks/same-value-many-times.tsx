//! threat: S5
//! attack: one large value written to a thousand places
//! outcome: memory | quota | fault | committed | statements | time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { box }: { box: Cell<any> }) => {
  const value = Array.from({ length: 5_000 }, (_, k) => k);
  for (let i = 0; i < 1_000; i++) box.key(`p${i}`).set(value);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>({}); return { n, go: go({ box }), add: add({ n }) }; });
