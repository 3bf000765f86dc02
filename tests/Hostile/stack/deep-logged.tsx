//! threat: S4 S40
//! attack: logs an object 100,000 deep
//! outcome: committed|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: any = {};
  for (let i = 0; i < 100_000; i++) o = { o };
  console.log(o);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
