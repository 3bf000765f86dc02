//! threat: S2
//! attack: a catastrophic expression made by the RegExp constructor, in a loop that catches
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  for (;;) { try { new RegExp("^(([a-z])+.)+[A-Z]([a-z])+$").test("a".repeat(60)); } catch { n.set(1); } }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
