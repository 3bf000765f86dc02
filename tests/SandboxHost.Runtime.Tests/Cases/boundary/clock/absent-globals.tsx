// Tries to find a timer, a clock, the network, the process
//! outcome: Committed
//! console: none
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const names = ["setTimeout", "setInterval", "queueMicrotask", "performance", "fetch", "XMLHttpRequest", "WebSocket", "process", "require", "Deno", "Bun", "window", "self", "document", "localStorage",
    "crypto", "navigator", "Worker", "SharedArrayBuffer", "Atomics", "WeakRef", "FinalizationRegistry", "ShadowRealm", "WebAssembly", "Intl", "Temporal", "Proxy", "System", "importNamespace", "clr", "host"];
  console.log(names.filter((name) => name in globalThis).join() || "none");
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
