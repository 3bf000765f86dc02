//! threat: S4
//! attack: nests 20,000 iterator helpers and pulls one value
//! outcome: committed|recursion|fault|time|statements
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let it: Iterator<number> & { take(n: number): any } = [1, 2, 3].values() as any;
  for (let i = 0; i < 20_000; i++) it = it.take(5);
  n.set(it.next().value as number);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
