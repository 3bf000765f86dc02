import { type Cell, handler, pattern, Stream } from "commonfabric";

interface Out { n: number; poke: { by?: number } }
const add = handler((e: { by?: number } | undefined, { n }: { n: Cell<number> }) => { n.set(n.get() + (e?.by ?? 1)); });
const counter = pattern<{ n: number }, Out>(({ n }) => ({ n, poke: add({ n }) as any }));
const both = handler((_e: unknown, { one, two }: { one: Stream<{ by?: number }>; two: Stream<{ by?: number }> }) => {
  one.send({ by: 10 });
  two.send({});
});
export default pattern<{ a: number; b: number }>(({ a, b }) => {
  const one = counter({ n: a });
  const two = counter({ n: b });
  return { a, b, one, both: both({ one: one.poke as any, two: two.poke as any }) };
});
