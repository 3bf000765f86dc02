// Tries to read a cell that was not given: nothing has a name by which it could be asked for
//! outcome: Failed
//! reads: secret = 42
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => {
  (state.n as any).parent().key("secret").set(0);
});
export default pattern(() => { const secret = cell(42), n = cell(1); return { secret, n, attempt: attempt({ n }) }; });
