//! threat: S21
//! attack: changes of what is shared
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const done: string[] = [];
  for (const attempt of [() => { "use strict"; (Object.prototype as any).x = 1; }, () => Object.defineProperty(Array.prototype, "x", { value: 1 }), () => delete (Math as any).PI, () => Object.setPrototypeOf(Object.prototype, {}), () => (globalThis as any).x = 1, () => (Array.prototype as any).push = 1, () => Object.freeze(Object.assign(Map.prototype, { x: 1 }))] as (() => any)[]) {
    try { attempt(); done.push(String(attempt)); } catch {}
  }
  if (done.length > 0) throw new Error(done.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
