//! threat: S2 S3
//! attack: squares a BigInt that is kept in a property behind a computed key
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o: Record<string, bigint> = { a: 3n };
  let i = 0;
  for (;;) { o["ab"[i * 0]] *= o.a; i++; }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
