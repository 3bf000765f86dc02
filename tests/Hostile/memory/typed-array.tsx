//! threat: S3
//! attack: a typed array of two gigabytes
//! outcome: memory|fault|statements|time
//! in-process: not held — the constructor of typed arrays allocates at once; the pages stay untouched, and the next statement is stopped when it fills them
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(new Int32Array(250_000_000).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
