// Tries to throw to json, so that the host looks at it
//! outcome: Failed
//! fault: thrown: 
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: {}) => { throw ({ toJSON() { throw new Error('ran'); } }); });
export default pattern(() => ({ attempt: attempt({}) }));
