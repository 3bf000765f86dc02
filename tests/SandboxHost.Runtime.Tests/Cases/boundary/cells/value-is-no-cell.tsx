// Tries to write a place of which only the value was given
//! outcome: Failed
//! fault: is not a function
//! reads: n = 1
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: { n: number }) => { (state.n as any).set(5); });
export default pattern(() => { const n = cell(1); return { n, attempt: attempt({ n }) }; });
