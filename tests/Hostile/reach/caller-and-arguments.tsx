//! threat: S20
//! attack: the caller of a function
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const done: string[] = [];
  for (const attempt of [() => (function f(): any { return (f as any).caller.name; })(), () => (function f(): any { return (f as any).arguments.length; })(), () => (function (): any { return (arguments as any).callee(); })()] as (() => any)[]) {
    try { attempt(); done.push(String(attempt)); } catch {}
  }
  if (done.length > 0) throw new Error(done.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
