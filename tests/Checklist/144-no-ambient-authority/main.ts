import { action, cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

const absent = (): string[] => [
  typeof Proxy, typeof WeakRef, typeof FinalizationRegistry, typeof SharedArrayBuffer, typeof Atomics, typeof Float32Array, typeof Float64Array, typeof Intl, typeof WebAssembly,
  typeof setTimeout, typeof setInterval, typeof setImmediate, typeof clearTimeout, typeof queueMicrotask, typeof requestAnimationFrame, typeof performance,
  typeof crypto, typeof window, typeof document, typeof self, typeof location, typeof navigator, typeof localStorage, typeof sessionStorage, typeof indexedDB, typeof process, typeof Deno, typeof Bun, typeof require,
  typeof module, typeof exports, typeof global, typeof Event, typeof EventTarget, typeof CustomEvent, typeof Blob, typeof File, typeof AbortController, typeof Worker, typeof XMLHttpRequest, typeof WebSocket, typeof EventSource,
  typeof ShadowRealm, typeof Temporal, typeof importScripts, typeof System, typeof importNamespace, typeof clrHelper, typeof host,
].map((kind, i) => (kind === "undefined" ? "" : `${i}:${kind}`)).filter((t) => t !== "");
const AT_LOAD = absent().length;
const inLift = lift((_n: number) => absent());
const inHandler = handler((_e: unknown, { out }: { out: Cell<any> }) => { out.set({ absent: absent(), fetch: typeof fetch }); });
export default pattern<{ n: number }>(({ n }) => {
  const out = cell<any>(null);
  return { atLoad: AT_LOAD, inBody: absent().length, inLift: inLift(n), inComputed: computed(() => (n, absent())), out, inHandler: inHandler({ out }), inAction: action(() => { out.set(absent()); }) };
});
