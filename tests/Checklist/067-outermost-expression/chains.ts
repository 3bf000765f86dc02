import { type Cell, handler, pattern } from "commonfabric";

interface O { name?: string; list?: { x?: { y: number } }[]; fn: string }
const set = handler((e: { o: O }, { o }: { o: Cell<O> }) => { o.set(e.o); });
export default pattern<{ o: O; n: number }>(({ o, n }) => ({
  trimmed: o.name?.trim(),
  orElse: o.name?.trim() || "nobody",
  deep: o?.list?.[0]?.x?.y,
  deepPlus: (o.list?.[0]?.x?.y ?? 0) + n,
  bang: o.list![0]!.x!.y,
  power: n ** 2 % 7,
  bits: (n << 2) | 1,
  voided: void n,
  seq: [n, -n, +n, ~n],
  inObject: { [`k${1}`]: n + 1, nested: { list: [n * 2, [n * 3]] } },
  template: `${n > 1 ? `many ${n}` : "one"}`,
  arrow: [1, 2, 3].filter((x) => x > n).length,
  regex: /^a/.test(o.fn),
  date: new Date(n * 1000).toISOString(),
  set: new Set([n, n, 1]).size,
  tern: n > 1 ? (n > 2 ? "three" : "two") : "one",
  put: set({ o }),
}));
