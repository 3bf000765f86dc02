// Tries to return accessor from a lift
//! outcome: Committed
//! fault: getter or setter
//! reads: made = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const make = lift((_x: number): any => ({ get secret() { throw new Error('ran'); } }));
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { state.n.set(2); });
export default pattern(() => { const n = cell(1); return { made: make(n), attempt: attempt({ n }) }; });
