//! threat: S20
//! attack: text run as code, on every road to a constructor of functions
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const done: string[] = [];
  for (const attempt of [() => (eval as any)("1"), () => (0, eval as any)("1"), () => Function("return 1"), () => new Function("return 1"), () => (() => {}).constructor("return 1"), () => (function* () {}).constructor("yield 1"), () => (async () => {}).constructor("1"), () => (async function* () {}).constructor("1"), () => Reflect.construct(Function, ["return 1"]), () => Reflect.apply(Function, null, ["return 1"]), () => class {}.constructor("return 1"), () => [].map.constructor("return 1"), () => (pattern as any).constructor("return 1")(), () => Object.getOwnPropertyDescriptor(Function.prototype, "constructor")!.get!.call(null)("return 1"), () => new (class extends Function { constructor() { super("return 1"); } })()] as (() => any)[]) {
    try { attempt(); done.push(String(attempt)); } catch {}
  }
  if (done.length > 0) throw new Error(done.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
