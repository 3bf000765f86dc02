// Tries to call a cell's method on an object of one's own
//! outcome: Committed
//! reads: safe = 4
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  // The method belongs to its cell, whatever `this` is: no other cell can be reached through it.
  const other: any = { Target: "other", kind: "Cell", set: state.safe.set };
  other.set(4);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
