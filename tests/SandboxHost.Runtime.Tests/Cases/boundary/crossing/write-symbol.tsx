// Tries to write symbol into a cell
//! outcome: Failed
//! fault: is a symbol
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  state.safe.set(Symbol('s') as any);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
