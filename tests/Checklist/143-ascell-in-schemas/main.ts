import { cell, handler, lift, pattern } from "commonfabric";

const both = handler(
  { type: "object", properties: { v: { type: "number" } } } as any,
  {
    type: "object",
    properties: {
      a: { type: "number", asCell: true }, b: { type: "number", asCell: ["cell"] }, s: { asStream: true }, t: { asCell: ["stream"] }, plain: { type: "number" },
      list: { type: "array", items: { type: "object", properties: { n: { type: "number", asCell: true } } } },
    },
    required: ["a", "b"],
  } as any,
  (e: any, { a, b, s, t, plain, list }: any) => {
    a.set(a.get() + e.v);
    b.set(b.get() + plain);
    list[1].n.set(list[1].n.get() * 2);
    s.send({ w: "s" });
    t.send({ w: "t" });
  },
);
const note = handler(true as any, { type: "object", properties: { log: { type: "array", items: { type: "string" }, asCell: true } } } as any, (e: any, { log }: any) => { log.push(e.w); });
const read = lift((i: any) => i.n.get() + i.m, { type: "object", properties: { n: { type: "number", asCell: true }, m: { type: "number" } }, required: ["n", "m"] } as any);
export default pattern<any>(({ a, b, list }) => {
  const log = cell<string[]>([]);
  const noter = note({ log } as any);
  return { a, b, list, log, read: read({ n: a, m: b } as any), both: both({ a, b, s: noter, t: noter, plain: 10, list } as any) };
});
