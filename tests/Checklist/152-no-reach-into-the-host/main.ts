import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const show = (v: unknown) => JSON.stringify(v);
const put = handler((e: { v: any }, { v, list }: { v: Cell<any>; list: Cell<any[]> }) => {
  v.set(e.v);
  list.push(e.v);
});
const secretOf = lift((i: { v: any }) => show(i.v));
const send = handler((_e: unknown, { v, out }: { v: Cell<any>; out: Cell<string> }) => {
  const fake = v.get();
  try {
    fake.set("taken");
    out.set("set worked");
  } catch {
    out.set("no handle");
  }
});
export default pattern(() => {
  const secret = cell("secret");
  const v = cell<any>(null);
  const list = cell<any[]>([]);
  const out = cell("");
  return { secret, v, list, out, text: secretOf({ v }), put: put({ v, list }), send: send({ v, out }) };
});
