import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    const got = f();
    return got === undefined || got === null ? "nothing" : typeof got === "object" || typeof got === "function" ? "something" : String(got);
  } catch {
    return "threw";
  }
};
const probe = handler((_e: unknown, { n, out }: { n: Cell<number>; out: Cell<any> }) => {
  const h = n as any;
  out.set({
    keys: attempt(() => Object.keys(h).length),
    json: !(attempt(() => JSON.stringify(h)).includes("secret")),
    replaced: attempt(() => { h.get = () => 99; return n.get(); }) === "99",
    prototype: attempt(() => { Object.getPrototypeOf(h).get = () => 99; return n.get(); }) === "99",
    forged: attempt(() => Object.assign(Object.create(Object.getPrototypeOf(h)), h).get()),
    host: ["GetType", "ToString", "GetHashCode", "MemberwiseClone"].map((name) => attempt(() => h[name]())).join(),
    thrown: attempt(() => { try { h.key(); h.push(1); } catch (error) { return (error as any).constructor.constructor("return 1")(); } }),
    stillFive: n.get(),
  });
});
export default pattern<{ n: number }>(({ n }) => {
  const out = cell<any>(null);
  return { n, out, probe: probe({ n, out }) };
});
