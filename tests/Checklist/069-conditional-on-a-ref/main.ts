import { type Cell, handler, pattern, str } from "commonfabric";

const set = handler((e: { v: any }, { v }: { v: Cell<any> }) => { v.set(e.v); });
const put = handler((e: string, { into }: { into: Cell<string> }) => { into.set(e); });
export default pattern<{ v: any; left: string; right: string; mode: string }>(({ v, left, right, mode }) => {
  const word = v ? "yes" : "no";
  const side = v ? left : right;
  const nested = mode === "a" ? "A" : mode === "b" ? str`B ${left}` : { other: mode };
  const plain = "fixed" ? left : right;
  const inExpression = 1 + (v ? 10 : 20);
  return { word, side, nested, plain, inExpression, set: set({ v }), put: put({ into: side }) };
});
