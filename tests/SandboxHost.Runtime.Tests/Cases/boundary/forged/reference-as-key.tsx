// Tries to use references as keys and compare them
//! outcome: Committed
//! console: 1 true
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number> }) => {
  const keys = new Map([[state.safe, 1]]);
  console.log(keys.get(state.safe), state.safe === state.safe);
});
export default pattern(() => {
  const safe = cell(0);
  
  return { safe, attempt: attempt({ safe }) };
});
