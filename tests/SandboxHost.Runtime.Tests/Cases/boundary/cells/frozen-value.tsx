// Tries to write a place through the frozen value that was read there
//! outcome: Failed
//! fault: TypeError
//! reads: n.a = 1
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: { n: { a: number } }) => { (state.n as any).a = 5; });
export default pattern(() => { const n = cell({ a: 1 }); return { n, attempt: attempt({ n }) }; });
