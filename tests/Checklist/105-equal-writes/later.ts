import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { o, list, seen }: { o: Cell<{ a: number; deep: { b: number[] } }>; list: Cell<{ w: number }[]>; seen: Cell<any> }) => {
  const mine = { a: 1, deep: { b: [1] } };
  o.set(mine);
  mine.a = 2;
  mine.deep.b.push(2);
  const item = { w: 1 };
  list.push(item);
  item.w = 9;
  const read = o.get();
  o.key("a").set(5);
  seen.set([read.a, o.get().a, o.get().deep.b.length, list.get()[0].w]);
});
export default pattern(() => {
  const o = cell({ a: 0, deep: { b: [] as number[] } });
  const list = cell<{ w: number }[]>([]);
  const seen = cell<any>(null);
  return { o, list, seen, go: go({ o, list, seen }) };
});
