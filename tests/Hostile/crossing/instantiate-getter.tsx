//! threat: S40
//! attack: inputs with a getter
//! outcome: fault
import { cell, type Cell, handler, pattern, instantiate } from "commonfabric";

const Inner = pattern<{ a: number }>(({ a }) => ({ a }));

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  try { instantiate({ pattern: Inner as any, inputs: { get a() { ran++; return 1; } } as any }); } catch (e) { if (ran === 0) throw e; }
  n.set(-1000);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
