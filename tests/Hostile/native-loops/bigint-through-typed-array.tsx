//! threat: S2
//! attack: reaches a BigInt without naming one, as the element of a typed array
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const kind = Object.getOwnPropertyNames(globalThis).find(name => name.startsWith("Big") && name.endsWith("64Array")) as string;
  let b = new (globalThis as any)[kind](1)[0];
  b++; b++;
  for (;;) b *= b;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
