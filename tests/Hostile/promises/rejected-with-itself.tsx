//! threat: S6
//! attack: rejects with a promise
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const p: Promise<void> = new Promise((_, reject) => queue(() => reject(p)));
  function queue(f: () => void) { Promise.resolve().then(f); }
  return p as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
