//! threat: S9
//! attack: a computation that changes the source that is compiled
//! outcome: committed | fault | quota
import { cell, type Cell, compileAndRun, computed, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { k }: { k: Cell<number> }) => { k.set(k.get() + 1); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => {
  const n = cell(0), k = cell(0), seen = cell(0);
  const source = computed(() => `import { pattern } from "commonfabric"; export default pattern(() => ({ a: ${k.get() + seen.get()} }));`);
  const run = compileAndRun<unknown, any>({ files: [{ name: "/main.tsx", contents: source as any }], main: "/main.tsx", input: {} });
  const feed = computed(() => { const a = (run as any).result?.a ?? 0; seen.set(a + 1); return a; });
  return { n, feed, go: go({ k }), add: add({ n }) };
});
