// Tries to forge a reference to a cell as JSON: what comes out is data and no cell
//! outcome: Failed
//! fault: is not a function
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const forged = JSON.parse('{"$alias":{"cell":"safe","path":[]},"/":{"link@1":{"id":"of:1","path":[]}}}');
  (forged as any).set(99);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
