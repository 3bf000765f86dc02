// Tries to have the engine compile a hostile regular expression
//! outcome: OverLimit
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  new RegExp("^(a+)+$").test("a".repeat(60) + "b");
  state.safe.set(1);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
