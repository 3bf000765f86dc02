//! threat: S4
//! attack: recurses through Symbol.toPrimitive
//! outcome: recursion|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: any = { [Symbol.toPrimitive]: () => `${o}` };
  n.set(`${o}`.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
