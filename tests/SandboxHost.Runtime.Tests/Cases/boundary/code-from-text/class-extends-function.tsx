// Tries to run text as code: class extends function
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  new (class F extends (Function as any) { constructor() { super('return 1'); } } as any)()();
  state.safe.set(1);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
