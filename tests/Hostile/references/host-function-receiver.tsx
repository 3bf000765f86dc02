//! threat: S23 S26
//! attack: host functions with strange receivers, as constructors, with strange arguments
//! outcome: committed | fault
import { cell, type Cell, handler, pattern, instantiate, lift, equals, str, h } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const results: string[] = [];
  for (const f of [pattern, handler, cell, instantiate, lift, equals, str, h, Math.random, console.log, structuredClone, URL, atob, btoa] as any[]) {
    for (const use of [() => f.call(globalThis), () => f.call(n, n), () => new f(), () => f.apply(f, [f, f]), () => Reflect.construct(f, [], Array), () => f(null), () => f(undefined, null), () => f({}, {}), () => f(Symbol()), () => f(10n), () => f`x`]) {
      try { use(); } catch (e) { results.push(String(e) + (e as any)?.stack); }
    }
  }
  if (/Jint|System\.|Exception|Clr|\.cs/.test(results.join())) throw new Error("a word of the host");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
