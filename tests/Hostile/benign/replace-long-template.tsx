//! threat: S1 S2 S3
//! attack: none: a long template with many replacements
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const t = "Dear $1, this is a letter of more than sixteen characters to $1.";
  n.set(Array.from({ length: 2000 }, (_, i) => `name${i}`).join("\n").replace(/(\w+)/g, t).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
