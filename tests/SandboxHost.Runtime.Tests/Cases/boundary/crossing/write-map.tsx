// Tries to write map into a cell
//! outcome: Failed
//! fault: no plain data
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  state.safe.set(new Map([[1, 2]]) as any);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
