// Tries to throw deep, so that the host looks at it
//! outcome: Failed
//! fault: thrown: 
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: {}) => { throw (() => { let a: any = []; for (let i = 0; i < 100000; i++) a = [a]; return a; })(); });
export default pattern(() => ({ attempt: attempt({}) }));
