//! threat: S6
//! attack: a promise with a species that loops
//! outcome: statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  class Q extends Promise<number> { static get [Symbol.species](): any { for (;;); } }
  return Q.resolve(1).then(x => n.set(x)) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
