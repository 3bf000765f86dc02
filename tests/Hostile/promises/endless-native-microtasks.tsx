//! threat: S6
//! attack: an endless chain of microtasks made of natives
//! outcome: statements|time|memory|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const t: any = {};
  t.then = Promise.prototype.then.bind(Promise.resolve(t));
  return Promise.resolve(t) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
