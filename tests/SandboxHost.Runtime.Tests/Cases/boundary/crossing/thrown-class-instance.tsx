// Tries to throw class instance, so that the host looks at it
//! outcome: Failed
//! fault: thrown: 
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: {}) => { throw new (class Secret { x = 1 })(); });
export default pattern(() => ({ attempt: attempt({}) }));
