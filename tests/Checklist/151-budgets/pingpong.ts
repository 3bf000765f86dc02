import { cell, type Cell, handler, pattern, SELF, Stream } from "commonfabric";

const again = handler((e: { n: number }, { n, next }: { n: Cell<number>; next: Stream<{ n: number }> }) => {
  n.set(e.n);
  next.send({ n: e.n + 1 });
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(-1); });
export default pattern(({ [SELF]: self }: any) => {
  const n = cell(0);
  return { n, go: again({ n, next: self.go }), add: add({ n }) };
});
