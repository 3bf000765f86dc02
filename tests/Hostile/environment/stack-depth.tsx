//! threat: S25
//! attack: how deep the stack is, as a measure of the machine
//! outcome: committed|fault|recursion
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const depth = (): number => { let d = 0; const f = (): void => { d++; f(); d++; }; try { f(); } catch { } return d; };
  const a = depth();
  if (a !== depth()) throw new Error(`not the same: ${a}`);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
