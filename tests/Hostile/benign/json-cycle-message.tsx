//! threat: S1 S2 S3
//! attack: none: a cycle is a TypeError, not a limit
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a: any = { list: [] };
  a.list.push({ a });
  try { JSON.stringify(a); throw new Error("no"); } catch (e) { if (!(e instanceof TypeError)) throw e; }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
