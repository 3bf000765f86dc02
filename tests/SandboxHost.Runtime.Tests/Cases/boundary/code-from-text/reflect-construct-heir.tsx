// Tries to run text as code: reflect construct heir
//! outcome: Failed
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  Reflect.construct((class A { }) as any, ['return 1'], Function as any); (Function as any).prototype.constructor('return 1')();
  state.safe.set(1);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
