// Tries to write symbol key into a cell
//! outcome: Failed
//! fault: symbol among its property names
//! reads: safe = 0
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  state.safe.set(1);
  state.safe.set(({ [Symbol('s')]: 1 }) as any);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
