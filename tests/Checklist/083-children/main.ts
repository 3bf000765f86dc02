import { type Cell, handler, lift, pattern, str } from "commonfabric";

const set = handler((e: { to: number }, { v }: { v: Cell<number> }) => { v.set(e.to); });
const square = lift((v: number) => v * v);
export const leaf = pattern<{ v: number; name: string }>(({ v, name }) => ({ v, squared: square(v), label: str`${name}:${v}`, set: set({ v }), deep: { controls: { set: set({ v }) } } }));
const branch = pattern<{ v: number }>(({ v }) => {
  const inner = leaf({ v, name: "inner" });
  return { inner, double: square(inner.squared), set: inner.set };
});
export default pattern<{ v: number; w: number }>(({ v, w }) => {
  const one = leaf({ v, name: "one" });
  const two = branch({ v: w });
  const { squared, label } = one;
  return {
    one, two, squared, label, key: one.key("squared"), deeper: two.key("inner").key("label"), dotted: two.inner.label,
    total: square(one.squared), sum: squared + two.inner.squared, setTwo: two.set,
  };
});
