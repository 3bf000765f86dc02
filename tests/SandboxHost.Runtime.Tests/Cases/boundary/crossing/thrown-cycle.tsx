// Tries to throw cycle, so that the host looks at it
//! outcome: Failed
//! fault: thrown: 
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: {}) => { throw (() => { const a: any = {}; a.a = a; return a; })(); });
export default pattern(() => ({ attempt: attempt({}) }));
