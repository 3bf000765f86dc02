//! threat: S40
//! attack: helpers that compare and describe
//! outcome: committed
import { cell, type Cell, handler, pattern, valueEqual, toCompactDebugString, toIndentedDebugString } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = { get a() { ran++; return 1; } };
  try { valueEqual(value, value); } catch {}
  try { toCompactDebugString(value); } catch {}
  try { toIndentedDebugString(value); } catch {}
  if (ran > 0) throw new Error("code was run");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
