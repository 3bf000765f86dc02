//! threat: S2 S3
//! attack: parses a JSON text of 10 MB, ten times
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "[" + "1,".repeat(5_000_000) + "1]";
  for (let i = 0; i < 10; i++) n.set(JSON.parse(s).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
