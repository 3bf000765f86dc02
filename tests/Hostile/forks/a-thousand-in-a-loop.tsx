//! threat: S9
//! attack: a handler that starts instances in a loop
//! outcome: quota
import { cell, type Cell, handler, instantiate, pattern } from "commonfabric";

const Small = pattern(() => ({ a: 1 }));
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(-1000);
  for (;;) {
    try { instantiate({ pattern: Small, inputs: {} }); } catch {}
  }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
