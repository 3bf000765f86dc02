// Tries to return class instance from a lift
//! outcome: Committed
//! fault: instance of a class
//! reads: made = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const make = lift((_x: number): any => new (class Secret { x = 1 })());
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { state.n.set(2); });
export default pattern(() => { const n = cell(1); return { made: make(n), attempt: attempt({ n }) }; });
