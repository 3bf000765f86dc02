import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    return typeof f();
  } catch {
    return "threw";
  }
};
const callerOf = () => attempt(() => (callerOf as any).caller ?? undefined);
const argumentsOf = function () {
  return attempt(() => (argumentsOf as any).arguments ?? undefined);
};
const thisOf = function (this: unknown) {
  return typeof this;
};
const probe = lift((n: number) => [callerOf() === "function", (argumentsOf as any)() === "object", (thisOf as any)(), typeof (function (this: unknown) { return this; })(), n]);
const proto = handler((_e: unknown, { n, out }: { n: Cell<number>; out: Cell<any> }) => {
  const chain: boolean[] = [];
  let at: any = n;
  for (let i = 0; i < 6 && at; i++) {
    at = attempt(() => Object.getPrototypeOf(at)) === "threw" ? null : Object.getPrototypeOf(at);
    if (at && at !== Object.prototype && at !== Function.prototype) chain.push(Object.isFrozen(at));
  }
  out.set({ frozen: chain.every((f) => f), evil: attempt(() => (n as any).constructor.constructor("return 1")()), getters: attempt(() => (n as any).get.constructor("return 1")()) });
});
export default pattern<{ n: number }>(({ n }) => {
  const out = cell<any>(null);
  return { probe: probe(n), out, proto: proto({ n, out }) };
});
