//! threat: S1 S2 S3
//! attack: none: sorts 2,000 names as a locale does
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const names = Array.from({ length: 2_000 }, (_, i) => `N\u00e4me ${(i * 7919) % 2003}`);
  names.sort((a, b) => a.localeCompare(b));
  n.set(names.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
