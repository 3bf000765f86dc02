import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const make = {
  nullPrototype: () => Object.assign(Object.create(null), { a: 1, constructor: 2 }),
  grouped: () => Object.groupBy([1, 2, 3], (n) => (n % 2 ? "odd" : "even")),
  numbers: () => [NaN, Infinity, -Infinity, -0, 1e308],
  big: () => 12345678901234567890n,
  getter: () => { let reads = 0; return { get v() { reads++; return reads; } }; },
  text: () => "\ud83d\ude00\u0000é",
  holes: () => { const xs: unknown[] = [1]; xs[3] = 4; return xs; },
  shared: () => { const o = { n: 1 }; return { a: o, b: o }; },
} as Record<string, () => unknown>;
const put = handler((e: string, { v, again }: { v: Cell<any>; again: Cell<any> }) => {
  v.set(make[e]());
  again.set(typeof v.get() === "bigint" ? String(v.get()) : JSON.stringify(v.get()));
});
const kind = lift((i: { v: any }) => (typeof i.v === "bigint" ? "bigint" : Object.prototype.toString.call(i.v)));
export default pattern(() => {
  const v = cell<any>(null);
  const again = cell<any>(null);
  return { v, again, kind: kind({ v }), put: put({ v, again }) };
});
