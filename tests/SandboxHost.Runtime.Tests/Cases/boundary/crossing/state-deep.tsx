// Tries to bind deep as a handler's state
//! start: nested deeper
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: any) => {});
export default pattern(() => ({ attempt: attempt({ x: (() => { let a: any = []; for (let i = 0; i < 100000; i++) a = [a]; return a; })() } as any) }));
