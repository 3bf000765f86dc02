import { Cell, derive, handler, lift, recipe } from "commontools";

const doubled = lift({ type: "object", properties: { n: { type: "number", default: 5 } } } as any, { type: "number" } as any, ({ n }: { n: number }) => n * 2);
const keys = lift({ type: "object", properties: { a: { type: "number" } }, required: ["a"] } as any, true as any, (o: any) => Object.keys(o).join());
const add = handler(
  { type: "object", properties: { by: { type: "number" } }, required: ["by"] } as any,
  { type: "object", properties: { n: { type: "number", asCell: true } }, required: ["n"] } as any,
  (e: any, { n }: any) => { n.set(n.get() + (e?.by ?? 1000)); },
);
const item = handler((_e: any, ctx: any) => {
  ctx.item.done = true;
  ctx.item.count = ctx.item.count + 1;
  ctx.item.inner.text = "written";
}, { proxy: true });
export default recipe<{ n: number; o: any; item: any }>("Lifts", ({ n, o, item: thing }) => ({
  n, doubled: doubled({ n }), missing: doubled({ n: o.nothing }), keys: keys(o), add: add({ n }), touch: item({ item: thing }), item: thing,
  derived: derive({ type: "number" } as any, { type: "number" } as any, n, (n: number) => n + 0.5),
}));
