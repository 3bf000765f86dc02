//! threat: S3
//! attack: generators that are never finished
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  function* g() { const a = new Array(1000).fill(0); yield a; }
  const all: unknown[] = [];
  for (;;) { const it = g(); it.next(); all.push(it); }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
