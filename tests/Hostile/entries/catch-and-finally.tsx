//! threat: S1
//! attack: swallows each stop with catch and finally
//! outcome: time|statements|memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  for (;;) { try { for (;;) n.set(1); } catch { n.set(2); } finally { n.set(3); } }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
