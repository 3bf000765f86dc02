// Tries to instantiate a cell, a stream, a number
//! outcome: Failed
//! fault: `pattern` leads to a number, not to a pattern
//! reads: n = 1
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { instantiate({ pattern: state.n as any, inputs: {} }); });
export default pattern(() => { const n = cell(1); return { n, attempt: attempt({ n }) }; });
