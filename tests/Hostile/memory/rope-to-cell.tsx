//! threat: S3 S5
//! attack: writes a text of half a gigabyte that is a rope until the host flattens it
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let t = "x";
  for (let i = 0; i < 28; i++) t += t;
  (n as unknown as Cell<string>).set(t);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
