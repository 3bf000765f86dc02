import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const find = lift((xs: string[]) => xs.find((x) => x === "k"));
const set = handler((e: { v?: string | null }, { v }: { v: Cell<string | null | undefined> }) => { v.set(e.v); });
const put = handler((_e: unknown, { o }: { o: Cell<Record<string, any>> }) => { o.set({ a: 1, b: undefined, c: { d: undefined } }); });
const inspect = handler((_e: unknown, { o, out }: { o: Cell<Record<string, any>>; out: Cell<any> }) => {
  const value = o.get();
  out.set(["b" in value, Object.keys(value), "d" in value.c]);
});
export default pattern<{ xs: string[]; opt?: string }>(({ xs, opt }) => {
  const v = cell<string | null | undefined>();
  const o = cell<Record<string, any>>({});
  const out = cell<any>(null);
  return { found: find(xs), opt, v, o, out, set: set({ v }), put: put({ o }), inspect: inspect({ o, out }) };
});
