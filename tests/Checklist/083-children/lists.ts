import { type Cell, cell, handler, pattern } from "commonfabric";

const set = handler((e: number, { v }: { v: Cell<number> }) => { v.set(e); });
const leaf = pattern<{ v: number; tag?: string }>(({ v, tag }) => ({ v, tag, set: set({ v }) }));
const wrap = pattern<{ kids: { v: number }[]; extra: any }>(({ kids, extra }) => ({ kids, sum: kids.reduce((a, k) => a + k.v, 0), extra, first: kids[0].v }));
export default pattern<{ a: number }>(({ a }) => {
  const kids = [leaf({ v: a }), leaf({ v: 2, tag: "two" })];
  const own = cell({ v: 7 });
  const viaScope = (leaf as any).asScope("user");
  const viaSpace = (leaf as any).inSpace("other");
  return { kids, wrapped: wrap({ kids: kids as any, extra: { nested: [leaf({ v: own.key("v") as any })] } }), own, scoped: viaScope({ v: a }), spaced: viaSpace({ v: a }) };
});
