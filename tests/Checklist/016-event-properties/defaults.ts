import { type Cell, Default, handler, lift, pattern } from "commonfabric";

interface E { by: Default<number, 5>; tags: Default<string[], ["t"]>; at?: { x: Default<number, 0>; y?: number } }
const take = handler((e: E, { log }: { log: Cell<any[]> }) => { log.push(JSON.stringify(e === undefined ? "undefined" : { by: e.by, tags: e.tags, at: e.at })); });
const step = handler((_e: unknown, { n, by, unit }: { n: Cell<Default<number, 10>>; by: Default<number, 2>; unit?: Default<string, "l"> }) => { n.set(n.get() + by); });
const look = lift((i: { a: Default<number, 1>; b: Default<{ c: number }, { c: 2 }> }) => i.a + i.b.c);
export default pattern<{ log: string[]; n?: number; by?: number; a?: number }>(({ log, n, by, a }) => ({ log, n, take: take({ log }), step: step({ n: n as any, by: by as any }), stepOne: step({ n: n as any, by: 1 }), look: look({ a } as any) }));
