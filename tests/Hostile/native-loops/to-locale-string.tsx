//! threat: S2 S3
//! attack: writes numbers as a locale does, for ever
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  for (let i = 0; ; i++) n.set((i * 1.5).toLocaleString("en", { minimumFractionDigits: 20 }).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
