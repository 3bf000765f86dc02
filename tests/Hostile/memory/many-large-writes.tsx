//! threat: S5
//! attack: writes many large texts to a cell
//! outcome: memory|fault|statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const c = n as unknown as Cell<string>;
  for (let i = 0; i < 1000; i++) c.set("x".repeat(1_000_000) + i);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
