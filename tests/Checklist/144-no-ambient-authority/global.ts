import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const LANGUAGE = ("AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Function Infinity Int16Array Int32Array Int8Array Iterator AsyncIterator JSON Map Math NaN Number Object Promise " +
  "RangeError ReferenceError Reflect RegExp Set String SuppressedError DisposableStack AsyncDisposableStack Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet " +
  "decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape " +
  "console structuredClone URL URLSearchParams TextEncoder TextDecoder atob btoa fetch Headers Request Response harden lockdown Compartment assert").split(" ");
const extras = () => (typeof globalThis === "undefined" ? [] : Object.getOwnPropertyNames(globalThis).filter((name) => !LANGUAGE.includes(name)).sort());
const frozen = () => {
  try {
    (globalThis as any).smuggled = 1;
  } catch {
    return "threw";
  }
  return typeof (globalThis as any).smuggled === "undefined" ? "ignored" : "written";
};
const inLift = lift((_n: number) => extras());
const inHandler = handler((_e: unknown, { out }: { out: Cell<any> }) => { out.set({ extras: extras(), write: frozen() === "written" }); });
export default pattern<{ n: number }>(({ n }) => {
  const out = cell<any>(null);
  return { inLift: inLift(n), out, inHandler: inHandler({ out }) };
});
