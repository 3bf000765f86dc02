// Tries to bind symbol as a handler's state
//! start: is a symbol
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: any) => {});
export default pattern(() => ({ attempt: attempt({ x: Symbol('s') } as any) }));
