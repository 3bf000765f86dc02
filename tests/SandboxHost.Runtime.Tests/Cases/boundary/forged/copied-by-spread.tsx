// Tries to copy a cell by spreading it: what a copy would be good for
//! outcome: Failed
//! fault: reactive value
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const copy: any = { ...state.safe };
  copy.set(5);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
