//! threat: S3
//! attack: fills a WeakMap with keys that are held
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const m = new WeakMap(); const keys: object[] = [];
  for (;;) { const k = {}; keys.push(k); m.set(k, new Array(100)); }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
