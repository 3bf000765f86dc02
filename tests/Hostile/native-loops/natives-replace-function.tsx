//! threat: S2
//! attack: replaces each character with what a native gives
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(1_000_000);
  let t = s;
  for (let i = 0; i < 100; i++) t = s.replace(/x/g, String as any);
  n.set(t.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
