// Tries to run text as code: eval
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  (0, eval)('1');
  state.safe.set(1);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
