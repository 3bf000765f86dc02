//! threat: S2
//! attack: sorts many long texts that differ at the end
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(100_000);
  const a = Array.from({ length: 400 }, (_, i) => s + ((i * 7919) % 401));
  for (let i = 0; i < 50; i++) a.slice().sort();
  n.set(a.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
