//! threat: S4
//! attack: recurses through toJSON
//! outcome: recursion|fault|memory|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: any = { toJSON: () => JSON.stringify(o) };
  n.set(JSON.stringify(o).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
