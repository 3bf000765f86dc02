//! threat: S1
//! attack: splits work over a thousand computations
//! outcome: statements|time|quota
import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const spin = lift(({ n, i }: { n: number; i: number }) => { let k = 0; if (n === 666) for (let j = 0; j < 100_000; j++) k += i; return k; });
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(666); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => {
  const n = cell(0);
  return { n, all: Array.from({ length: 100 }, (_, i) => spin({ n, i })), go: go({ n }), add: add({ n }) };
});
