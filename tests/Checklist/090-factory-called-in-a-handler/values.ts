import { cell, type Cell, handler, pattern, Writable } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ n: number }>(({ n }) => ({ kind: "counter", n, up: up({ n }) }));
const doubler = pattern<{ n: number }>(({ n }) => ({ kind: "doubler", n: n * 2 }));
const make = handler((e: { n: number }, { list, factory }: { list: Cell<any[]>; factory: any }) => { list.push(factory({ n: e.n })); });
export default pattern(() => {
  const list = cell<any[]>([]);
  return { list, makeCounter: make({ list, factory: counter as any }), makeDoubler: make({ list, factory: doubler as any }) };
});
