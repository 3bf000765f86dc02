//! threat: S5
//! attack: writes of many large values in one event
//! outcome: memory | quota | fault | statements | time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  n.set(-1000);
  for (let i = 0; ; i++) box.key(`p${i}`).set(Array.from({ length: 1000 }, (_, k) => `${i}:${k}`));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>({}); return { n, go: go({ n, box }), add: add({ n }) }; });
