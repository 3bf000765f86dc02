//! threat: S2
//! attack: compares long texts, thousands of times
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = "\u00e9x".repeat(300_000), b = "e\u0301x".repeat(300_000);
  let k = 0;
  for (let i = 0; i < 10_000; i++) k += a.localeCompare(b + i, "en", { sensitivity: "base" });
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
