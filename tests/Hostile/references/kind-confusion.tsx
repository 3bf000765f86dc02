//! threat: S42
//! attack: a cell as a pattern, a pattern as a cell, a stream as a value
//! outcome: committed
import { cell, type Cell, handler, pattern, instantiate } from "commonfabric";

const Inner = pattern(() => ({ a: 1 }));

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const results: string[] = [];
  for (const attempt of [() => instantiate({ pattern: n as any, inputs: {} }), () => (Inner as any).set(1), () => (Inner as any).get(), () => (n as any)(), () => new (n as any)(), () => (Inner as any)(5), () => (instantiate as any)({ pattern: Inner, inputs: n, more: 1 }), () => (instantiate as any)(Inner), () => (instantiate as any)({ pattern: "Inner", inputs: {} }), () => (instantiate as any)({ pattern: { ...Inner }, inputs: {} })]) {
    try { attempt(); results.push("done"); } catch (e) { results.push((e as Error).name); }
  }
  if (results.includes("done")) throw new Error(results.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
