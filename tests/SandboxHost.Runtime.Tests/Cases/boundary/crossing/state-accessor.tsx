// Tries to bind accessor as a handler's state
//! start: getter or setter
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const attempt = handler((_event: unknown, state: any) => {});
export default pattern(() => ({ attempt: attempt({ x: ({ get secret() { throw new Error('ran'); } }) } as any) }));
