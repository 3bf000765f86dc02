//! threat: S20
//! attack: globals that programs elsewhere have
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const found = ["Proxy", "Intl", "Temporal", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics", "ShadowRealm", "WebAssembly", "setTimeout", "queueMicrotask", "performance", "crypto", "fetch", "process", "require", "System", "importNamespace", "host", "engine", "clr"].filter((name) => name in globalThis);
  if (found.length > 0) throw new Error(found.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
