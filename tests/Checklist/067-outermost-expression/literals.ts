import { type Cell, computed, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const leaf = pattern<{ n: number }>(({ n }) => ({ n, twice: n * 2 }));
const double = lift((n: number) => n * 2);
const tools = { leaf, up, double };
const FACTORIES = [leaf, leaf];
const CHOSEN = FACTORIES.length > 1 ? double : lift((n: number) => n);
export default pattern<{ n: number; m: number }>(({ n, m }) => {
  const o = { a: n, b: [m, { c: n }] as [number, { c: number }], plain: 5 };
  const { a, b: [first, { c }], plain } = o;
  const list = [n, m];
  const [x, y] = list;
  return {
    sum: o.a + o.b[0], a, first, c, plain: plain + 1, x, swapped: [y, x], kid: tools.leaf({ n }), up: tools.up({ n }), dbl: tools["double"](m), kids: FACTORIES.map((f) => f({ n })), chosen: CHOSEN(n), deep: computed(() => o.b[1].c + list.length),
  };
});
