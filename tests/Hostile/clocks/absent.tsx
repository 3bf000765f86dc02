//! threat: S20 S24
//! attack: timers, clocks and what shows the collector
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  for (const name of ["setTimeout", "setInterval", "setImmediate", "performance", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics", "Temporal", "Intl", "requestAnimationFrame", "queueMicrotask", "process", "require", "Deno", "Bun", "importNamespace", "clr", "System", "host", "ShadowRealm", "WebAssembly", "fetch", "XMLHttpRequest", "Worker"]) if (name in globalThis) throw new Error(name);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
