// Tries to walk up the stack by caller and arguments
//! outcome: Failed
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const f: any = function () { return f.caller; };
  if (f() === undefined) throw new Error("nothing there");
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
