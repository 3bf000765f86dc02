//! threat: S4 S6
//! attack: a thenable that resolves with a thenable, for ever
//! outcome: statements|time|memory|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const t = (): any => ({ then: (f: any) => f(t()) });
  return Promise.resolve(t()) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
