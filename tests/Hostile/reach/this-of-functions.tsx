//! threat: S20
//! attack: the global object as `this`
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const done: string[] = [];
  for (const attempt of [() => (function (this: any) { return this.Object; })(), () => (function (this: any) { this.x = 1; })(), () => (function (this: any) { return this.x; }).call(undefined), () => ((0, function (this: any) { return this.x; }) as any)()] as (() => any)[]) {
    try { attempt(); done.push(String(attempt)); } catch {}
  }
  if (done.length > 0) throw new Error(done.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
