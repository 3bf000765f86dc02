// Tries to leave a cell's place by a path
//! outcome: Committed
//! reads: secret = 42
//! reads: n..secret = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: { n: Cell<any> }) => {
  for (const step of ["..", "/", "../secret", "", "__proto__", "constructor"]) state.n.key(step).set(0);
});
export default pattern(() => { const secret = cell(42), n = cell<any>({}); return { secret, n, attempt: attempt({ n }) }; });
