// Tries to write while the graph is built
//! start: nothing can be changed
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: {}) => {});
export default pattern(() => { const n = cell(1); n.set(2); return { attempt: attempt({}) }; });
