//! threat: S2
//! attack: a long alternation without regard to case
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const words: string[] = [];
  for (let i = 0; i < 20_000; i++) words.push("w" + i);
  n.set(new RegExp(words.join("|"), "iu").test("v".repeat(100_000)) ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
