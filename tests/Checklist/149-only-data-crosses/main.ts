import { cell, type Cell, handler, pattern } from "commonfabric";

const point = (x: number) => {
  class Point {
    constructor(public x: number) {}
  }
  return new Point(x);
};
const make: Record<string, () => unknown> = {
  function: () => () => 1,
  arrow: () => ({ deep: { list: [0, () => 1] } }),
  instance: () => ({ deep: { list: [0, point(1)] } }),
  map: () => ({ deep: { list: [0, new Map()] } }),
  set: () => ({ deep: { list: [0, new Set()] } }),
  date: () => ({ deep: { list: [0, new Date(0)] } }),
  symbol: () => ({ deep: { list: [0, Symbol("s")] } }),
  regexp: () => ({ deep: { list: [0, /x/] } }),
  promise: () => ({ deep: { list: [0, Promise.resolve(1)] } }),
  cycle: () => {
    const list: unknown[] = [0];
    list.push(list);
    return { deep: { list } };
  },
};
const put = handler((e: { kind: string; how?: string }, { v, list, out }: { v: Cell<any>; list: Cell<any[]>; out: Cell<any> }) => {
  try {
    if (e.how === "push") list.push(make[e.kind]());
    else v.set(make[e.kind]());
    out.set("stored");
  } catch (error) {
    const message = (error as Error).message;
    out.set({ error: error instanceof Error, path: /deep\W+list\W+1/.test(message) });
  }
});
export default pattern(() => {
  const v = cell<any>("before");
  const list = cell<any[]>([]);
  const out = cell<any>(null);
  return { v, list, out, put: put({ v, list, out }) };
});
