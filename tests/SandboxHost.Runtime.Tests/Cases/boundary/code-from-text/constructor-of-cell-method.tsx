// Tries to run text as code: constructor of cell method
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const made: any = (state.safe.get as any).constructor('return 1')();
  state.safe.set(made === undefined ? 2 : 1);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
