// Tries to leave something for others on map of module
//! outcome: Failed
//! fault: TypeError
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const TABLE = Object.freeze(new Map<string, number>());
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  TABLE.set('mail', 1);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
