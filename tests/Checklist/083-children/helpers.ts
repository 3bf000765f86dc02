import { cell, type Cell, handler, pattern, Stream } from "commonfabric";

const asStream = (s: unknown) => s as Stream<{ by: number }>;
const water = handler((e: { by: number } | undefined, { n }: { n: Cell<number> }) => { n.set(n.get() + (e?.by ?? 1)); });
const bed = pattern<{ n: number }>(({ n }) => ({ n, water: water({ n }) }));
const all = handler((_e: unknown, { streams, one }: { streams: Stream<{ by: number }>[]; one: Stream<{ by: number }> }) => {
  for (const s of streams) s.send({ by: 2 });
  one.send({ by: 100 });
});
export default pattern<{ a: number; b: number }>(({ a, b }) => {
  const first = bed({ n: a });
  const second = bed({ n: b });
  const stream = asStream(first.key("water"));
  return { a, b, stream, direct: asStream(second.water), all: all({ streams: [stream, asStream(second.water)], one: stream }) };
});
