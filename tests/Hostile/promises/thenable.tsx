//! threat: S6
//! attack: a thenable that calls back twice and throws
//! outcome: committed|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  return { then(f: any, g: any) { f(1); f(2); g(3); throw new Error("x"); } } as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
