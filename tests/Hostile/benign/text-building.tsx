//! threat: S1 S2 S3
//! attack: none: builds a text of 1 MB by adding
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let t = "";
  for (let i = 0; i < 50_000; i++) t += `line number ${i}\n`;
  n.set(t.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
