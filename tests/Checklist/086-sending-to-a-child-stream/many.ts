import { cell, type Cell, handler, pattern, Stream } from "commonfabric";

const add = handler((e: number, { sum, count }: { sum: Cell<number>; count: Cell<number> }) => {
  sum.set(sum.get() + e);
  count.set(count.get() + 1);
});
const burst = handler((e: { n: number }, { add }: { add: Stream<number> }) => { for (let i = 1; i <= e.n; i++) add.send(i); });
const chain = handler((e: { n: number }, { self, add }: { self: Stream<{ n: number }>; add: Stream<number> }) => {
  add.send(e.n);
  if (e.n > 1) self.send({ n: e.n - 1 });
});
const relay = pattern<{ add: Stream<number>; back: Stream<{ n: number }> }>(({ add, back }) => ({ step: chain({ self: back, add }) }));
const hop = handler((e: { n: number }, { next, add }: { next: Stream<{ n: number }>; add: Stream<number> }) => {
  add.send(1000);
  if (e.n > 0) next.send({ n: e.n });
});
export default pattern(() => {
  const sum = cell(0);
  const count = cell(0);
  const adder = add({ sum, count });
  const end = hop({ next: adder as any, add: adder });
  const kid = relay({ add: adder, back: end as any });
  return { sum, count, burst: burst({ add: adder }), step: kid.step };
});
