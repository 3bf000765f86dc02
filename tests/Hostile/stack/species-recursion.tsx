//! threat: S4
//! attack: recurses through a species
//! outcome: recursion|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  class A extends Array { static get [Symbol.species](): any { return new A(1, 2).map(x => x).constructor; } }
  n.set(new A(1, 2).map(x => x).length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
