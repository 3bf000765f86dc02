import { type Cell, computed, Default, handler, lift, pattern } from "commonfabric";

interface In { n: Default<number, 3>; list: Default<string[], ["d"]>; o: Default<{ a: number; b: number }, { a: 1; b: 2 }> }
const plus = lift((n: number) => n + 1);
const up = handler((_e: unknown, { n, list }: { n: Cell<Default<number, 3>>; list: Cell<Default<string[], ["d"]>> }) => {
  n.set(n.get() + 10);
  list.push("x");
});
const child = pattern<In>(({ n, list, o }) => ({ n, list, o, twice: computed(() => n * 2), size: computed(() => list.length), up: up({ n, list }) }));
export default pattern<{ n?: number; list?: string[]; o?: { a?: number; b?: number } }>(({ n, list, o }) => ({ n, list, o, kid: child({ n, list, o } as any), plus: plus(n as any) }));
