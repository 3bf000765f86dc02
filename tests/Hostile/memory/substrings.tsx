//! threat: S3
//! attack: keeps many long substrings
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(2_000_000);
  const all: string[] = [];
  for (let i = 0; ; i++) all.push(s.slice(i % 1000) + i, s.substring(1), s.toUpperCase());
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
