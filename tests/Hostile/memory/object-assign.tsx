//! threat: S3
//! attack: copies a large object for ever
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: any = {};
  for (let i = 0; i < 100_000; i++) o["k" + i] = i;
  const all: unknown[] = [];
  for (;;) all.push({ ...o });
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
