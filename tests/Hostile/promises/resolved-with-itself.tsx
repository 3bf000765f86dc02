//! threat: S6
//! attack: resolves a promise with itself
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let resolve!: (x: any) => void;
  const p = new Promise<void>(r => { resolve = r; });
  resolve(p);
  return p as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
