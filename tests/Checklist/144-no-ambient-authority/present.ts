import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const kinds = () => ({
  Array: typeof Array, Map: typeof Map, WeakMap: typeof WeakMap, WeakSet: typeof WeakSet, Promise: typeof Promise, Symbol: typeof Symbol, BigInt: typeof BigInt, RegExp: typeof RegExp, JSON: typeof JSON, Reflect: typeof Reflect,
  Uint8Array: typeof Uint8Array, Date: typeof Date, Math: typeof Math, console: typeof console, structuredClone: typeof structuredClone, URL: typeof URL, URLSearchParams: typeof URLSearchParams, TextEncoder: typeof TextEncoder,
  TextDecoder: typeof TextDecoder, atob: typeof atob, btoa: typeof btoa, parseInt: typeof parseInt, encodeURIComponent: typeof encodeURIComponent, escape: typeof escape, Iterator: typeof Iterator,
});
const missing = lift((_n: number) => Object.entries(kinds()).filter(([, kind]) => kind === "undefined").map(([name]) => name));
const work = lift((n: number) => {
  const url = new URL(`/p?a=${n}&b=x%20y#h`, "https://a.test/dir/");
  const params = new URLSearchParams("k=1&k=2");
  return [url.pathname, url.searchParams.get("b"), params.getAll("k").join(), new TextDecoder().decode(new TextEncoder().encode("é")), atob(btoa("hi"))];
});
export default pattern<{ n: number }>(({ n }) => ({ missing: missing(n) }));
export const used = pattern<{ n: number }>(({ n }) => ({ work: work(n) }));
