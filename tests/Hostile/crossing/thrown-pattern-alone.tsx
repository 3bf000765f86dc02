//! threat: S40
//! attack: a pattern is thrown
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const Inner = pattern(() => ({ a: 1 }));

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  throw Inner;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
