import { cell, type Cell, handler, pattern } from "commonfabric";

interface Ctx { n: Cell<number>; log: Cell<string[]> }
const go = handler((_e: unknown, { n, log }: Ctx) => {
  n.set(n.get() * 2);
  log.push(String(n.get()));
});
const make = { go };
export default pattern<{ n: number; o: { n: number } }>(({ n, o }) => {
  const log = cell<string[]>([]);
  const context = { n, log } as unknown;
  return {
    n, o, log, a: go({ n, log } as unknown as Ctx), b: go(context as Ctx), c: (go as any)({ n: o.n as any, log: log! }), d: go(({ n: (n), log } satisfies object) as any) as unknown,
  };
});
