import { cell, type Cell, handler, pattern } from "commonfabric";

const shade = (n: number) => (n > 5 ? "dark" : "pale");
function total(xs: readonly number[], scale = 1): number {
  return xs.reduce((a, b) => a + b, 0) * scale;
}
const ratio = (a: number, b: number) => (b === 0 ? null : a / b);
const describe = (o: { xs: number[]; label: string }) => `${o.label}:${o.xs.length}`;
const first = <T,>(xs: T[]) => xs[0];
const noArguments = () => 12;
const add = handler((e: number, { xs }: { xs: Cell<number[]> }) => { xs.push(e); });
export default pattern<{ xs: number[]; depth?: number; s: { a: number; b: number } }>(({ xs, depth, s }) => {
  const own = cell([1, 2]);
  return {
    total: total(xs), scaled: total(xs, s.a), shade: shade(depth ?? 0), ratio: ratio(s.a, s.b), nested: shade(total(xs) + 1),
    object: describe({ xs, label: "x" }), spread: Math.max(...xs, 0), first: first(xs), plain: noArguments(), own: total(own.get()),
    rows: [shade(s.a), { deep: ratio(s.b, s.a) }], add: add({ xs }),
  };
});
