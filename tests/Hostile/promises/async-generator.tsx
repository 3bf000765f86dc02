//! threat: S6
//! attack: an async generator that never ends
//! outcome: statements|time|memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  async function* g() { for (;;) yield 1; }
  const all = async (): Promise<void> => { for await (const x of g()) n.set(x); };
  return all() as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
