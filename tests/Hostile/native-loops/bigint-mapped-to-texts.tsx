//! threat: S2
//! attack: maps a large BigInt to texts by a native
//! outcome: statements|time|memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const b = 2n ** 60_000n - 1n;
  n.set(new Array(100_000).fill(b).map(String).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
