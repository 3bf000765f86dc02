//! threat: S1 S2 S3
//! attack: none: chains iterator helpers
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const r = [1, 2, 3, 4, 5, 6].values().filter(x => x % 2 === 0).map(x => x * x).drop(1).take(2).toArray().join();
  function* all() { let i = 0; try { for (;;) yield i++; } finally { n.set(77); } }
  const first = (all() as any).map((x: number) => x * 2).filter((x: number) => x > 10).take(3).toArray().join();
  if (r !== "16,36" || first !== "12,14,16") throw new Error(`${r} ${first} ${n.get()}`);
  if (!(all() as any).some((x: number) => x > 5)) throw new Error("some");
  if ((all() as any).take(4).reduce((a: number, b: number) => a + b) !== 6) throw new Error("reduce");
  if ((all() as any).flatMap((x: number) => [x, x]).take(3).toArray().length !== 3) throw new Error("flatMap");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
