//! threat: S9
//! attack: a computation that starts one more instance each time one is there
//! outcome: quota | fault | committed
import { cell, type Cell, computed, handler, instantiate, pattern } from "commonfabric";

const Small = pattern<{ k: number }>(({ k }) => ({ k }));
const go = handler((_e: unknown, { list }: { list: Cell<number[]> }) => { list.push(1); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => {
  const n = cell(0), list = cell<number[]>([]);
  const made = computed(() => list.get().map((k) => { const inner = instantiate({ pattern: Small, inputs: { k } }); list.push(k + 1); return inner; }));
  return { n, made, go: go({ list }), add: add({ n }) };
});
