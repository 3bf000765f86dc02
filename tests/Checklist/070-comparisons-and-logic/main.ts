import { type Cell, handler, pattern } from "commonfabric";

const set = handler((e: { a: any; b: any }, c: { a: Cell<any>; b: Cell<any> }) => {
  c.a.set(e.a);
  c.b.set(e.b);
});
export default pattern<{ a: any; b: any }>(({ a, b }) => {
  const same = a === b;
  const more = a > b;
  const and = a && b;
  const or = a || b;
  const chain = a && b && "last";
  const either = a || b || "fallback";
  const not = !a;
  const mixed = (a && b) || "none";
  const nullish = a ?? b;
  const bool = !!a && b !== 3;
  return { same, more, and, or, chain, either, not, mixed, nullish, bool, set: set({ a, b }) };
});
