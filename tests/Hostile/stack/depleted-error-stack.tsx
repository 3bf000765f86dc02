//! threat: S4
//! attack: reads the stack of the error of a recursion inside the catch block
//! outcome: recursion|fault|time|memory|statements|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const f = (k: number): number => { try { return f(k + 1) + 1; } catch (e) { return (e as Error).stack!.length; } };
  n.set(f(0));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
