// Tries to have the host run a getter on an error that it reports
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const error: any = new Error("x");
  for (const name of ["message", "name", "stack", "cause", "toString"]) Object.defineProperty(error, name, { get() { state.safe.set(1); return "ran"; } });
  throw error;
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
