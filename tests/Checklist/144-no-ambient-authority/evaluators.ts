import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    const got = f();
    return typeof got === "undefined" ? "undefined" : "ran";
  } catch (error) {
    return "threw";
  }
};
const ways = () => [
  attempt(() => eval("1 + 1")),
  attempt(() => (0, eval)("this")),
  attempt(() => new Function("return 1")()),
  attempt(() => Function("return this")()),
  attempt(() => ((() => {}).constructor as any)("return 1")()),
  attempt(() => ((function* () {}).constructor as any)("yield 1")().next()),
  attempt(() => ((async () => {}).constructor as any)("return 1")()),
  attempt(() => ((async function* () {}).constructor as any)("yield 1")()),
  attempt(() => (attempt as any).constructor.constructor("return 1")()),
  attempt(() => Reflect.construct(Object.getPrototypeOf(attempt).constructor, ["return 1"])()),
];
const inLift = lift((_n: number) => ways());
const inHandler = handler((_e: unknown, { out }: { out: Cell<any> }) => { out.set(ways()); });
export default pattern<{ n: number }>(({ n }) => {
  const out = cell<any>(null);
  return { inLift: inLift(n), out, inHandler: inHandler({ out }) };
});
