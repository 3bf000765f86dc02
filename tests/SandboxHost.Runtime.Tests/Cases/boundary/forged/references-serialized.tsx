// Tries to learn something from a reference by printing it
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  console.log(String(Object.prototype.toString.call(state.safe)));
  console.log(JSON.stringify({ cell: state.safe }));
  throw new Error("printed");
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
