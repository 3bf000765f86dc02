import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    f();
    return "done";
  } catch {
    return "threw";
  }
};
const l = lift((n: number) => n);
const h = handler((_e: unknown, _c: { n: number }) => {});
const p = pattern<{ n: number }>(({ n }) => ({ n }));
const probe = handler((_e: unknown, { out }: { out: Cell<any> }) => {
  out.set([l, h, p].map((f: any) => [attempt(() => { f.mine = 1; }), attempt(() => { f.call = 1; }), f.mine === undefined]));
});
const own = handler((_e: unknown, { out }: { out: Cell<any> }) => {
  const o: any = {};
  o.toString = () => "own";
  o.constructor = 1;
  o.valueOf = 2;
  const e: any = new Error("x");
  e.message = "y";
  e.name = "Z";
  class A { name = "n"; toString() { return "A"; } }
  const f: any = () => 1;
  f.extra = 5;
  out.set([String(o), o.constructor, o.valueOf, e.message, e.name, new A().name, f.extra]);
});
export default pattern(() => {
  const out = cell<any>(null);
  return { out, probe: probe({ out }), own: own({ out }) };
});
