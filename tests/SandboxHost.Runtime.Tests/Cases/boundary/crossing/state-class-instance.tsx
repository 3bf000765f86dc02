// Tries to bind class instance as a handler's state
//! start: instance of a class
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: any) => {});
export default pattern(() => ({ attempt: attempt({ x: new (class Secret { x = 1 })() } as any) }));
