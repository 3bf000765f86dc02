// Tries to clone a cell
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const clone: any = structuredClone({ cell: state.safe });
  if (clone.cell === state.safe) throw new Error("the same");
  clone.cell.set.call({}, 7);
  throw new Error("done");
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
