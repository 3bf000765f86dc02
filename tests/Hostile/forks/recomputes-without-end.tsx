//! threat: S9
//! attack: computations that change each other their input
//! outcome: committed | fault | quota
import { cell, type Cell, computed, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { k }: { k: Cell<number> }) => { k.set(1); });
const add = handler((_e: unknown, { n, k }: { n: Cell<number>; k: Cell<number> }) => { k.set(0); n.set(n.get() + 1); });
export default pattern(() => {
  const n = cell(0), k = cell(0), l = cell(0);
  const a = computed(() => { if (k.get() > 0) l.set(k.get() + 1); return k.get(); });
  const b = computed(() => { if (l.get() > 0) k.set(l.get() + 1); return l.get(); });
  return { n, a, b, go: go({ k }), add: add({ n, k }) };
});
