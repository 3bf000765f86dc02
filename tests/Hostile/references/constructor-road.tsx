//! threat: S23 S42
//! attack: the constructor of handles, factories and host functions
//! outcome: committed
import { cell, type Cell, handler, pattern, instantiate } from "commonfabric";

const Inner = pattern(() => ({ a: 1 }));

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const seen: string[] = [];
  for (const value of [n, n.get, Inner, pattern, handler, instantiate, box.key("a")] as any[]) {
    for (const key of ["constructor", "prototype", "__proto__", "caller", "arguments", "Target", "Realm", "Owner", "Engine", "GetType", "ToString", "_engine"]) {
      try {
        const found = value[key];
        if (typeof found === "function") { try { found("return 1")(); seen.push(key); } catch {} }
        else if (found !== undefined && typeof found === "object" && found !== null && Reflect.ownKeys(found).length > 0 && key !== "prototype" && key !== "__proto__") seen.push(key);
      } catch {}
    }
  }
  if (seen.length > 0) throw new Error(seen.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
