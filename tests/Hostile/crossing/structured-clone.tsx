//! threat: S42
//! attack: the copy of a getter, a function and a reference
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const results: string[] = [];
  for (const value of [() => 1, n, { a: n }, [go], Symbol()] as any[]) {
    try { structuredClone(value); results.push("cloned"); } catch (e) { results.push((e as Error).name); }
  }
  if (results.includes("cloned")) throw new Error(results.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
