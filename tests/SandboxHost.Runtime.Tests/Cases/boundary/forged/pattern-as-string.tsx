// Tries to forge a pattern as a string
//! outcome: Failed
//! fault: `pattern` is a string, not a pattern
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  instantiate({ pattern: "<pattern>" as any, inputs: {} });
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
