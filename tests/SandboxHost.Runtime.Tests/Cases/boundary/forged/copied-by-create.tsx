// Tries to inherit from a cell and use its methods on the heir
//! outcome: Failed
//! reads: kept = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((event: any, state: { safe: Cell<number>; kept: Cell<unknown> }) => {
  const heir = Object.create(state.safe);
  state.kept.set(heir);
});
export default pattern(() => {
  const safe = cell(0);
  const kept = cell<unknown>();
  return { safe, kept, attempt: attempt({ safe, kept }) };
});
