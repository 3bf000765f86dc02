//! threat: S3
//! attack: a Set of a large array, again and again
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = Array.from({ length: 200_000 }, (_, i) => i);
  const all: Set<number>[] = [];
  for (;;) all.push(new Set(a));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
