//! threat: S1 S2 S3
//! attack: none: a Map of 50,000
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const m = new Map<number, string>();
  for (let i = 0; i < 50_000; i++) m.set(i, `v${i}`);
  n.set([...m.values()].length + new Set(m.keys()).size);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
