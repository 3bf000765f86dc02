// Tries to write shared graph into a cell
//! outcome: Failed
//! fault: larger
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  state.safe.set((() => { let a: any = [1]; for (let i = 0; i < 60; i++) a = [a, a]; return a; })() as any);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
