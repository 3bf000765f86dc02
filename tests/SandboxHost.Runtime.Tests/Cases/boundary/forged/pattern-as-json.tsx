// Tries to forge a pattern as JSON
//! outcome: Failed
//! fault: `pattern` is a plain object, not a pattern
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  instantiate({ pattern: JSON.parse('{"$pattern":{"identity":"x","symbol":"default"}}'), inputs: {} });
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
