//! threat: S3
//! attack: slices a buffer again and again
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const b = new ArrayBuffer(16 * 1024 * 1024);
  const all: ArrayBuffer[] = [];
  for (;;) all.push(b.slice(0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
