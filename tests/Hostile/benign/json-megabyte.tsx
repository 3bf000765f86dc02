//! threat: S1 S2 S3
//! attack: none: JSON of 1 MB there and back
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const list = Array.from({ length: 16_000 }, (_, i) => ({ id: i, name: `name of ${i}`, tags: ["a", "b"], done: i % 2 === 0 }));
  const text = JSON.stringify(list);
  if (text.length < 900_000) throw new Error(String(text.length));
  n.set(JSON.parse(text).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
