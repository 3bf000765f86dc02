// Tries to bind cycle as a handler's state
//! start: part of a circle
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: any) => {});
export default pattern(() => ({ attempt: attempt({ x: (() => { const a: any = {}; a.a = a; return a; })() } as any) }));
