//! threat: S2
//! attack: cuts a BigInt to a million bits again and again
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const a = 7n ** 300_000n;
  let c = 0n;
  for (;;) c = BigInt.asIntN(1_000_000, -a);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
