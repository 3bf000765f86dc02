//! threat: S2
//! attack: sorts with a native comparator: no statement ever runs
//! outcome: time|memory|statements|fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "x".repeat(20_000);
  const a = Array.from({ length: 20_000 }, (_, i) => s + i);
  const compare = Function.prototype.call.bind(String.prototype.localeCompare) as (a: string, b: string) => number;
  a.sort(compare);
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
