//! threat: S4 S6
//! attack: recurses through async functions before their first await
//! outcome: recursion|fault|memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const f = async (k: number): Promise<number> => (await f(k + 1)) + 1;
  return f(0).then(x => n.set(x)) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
