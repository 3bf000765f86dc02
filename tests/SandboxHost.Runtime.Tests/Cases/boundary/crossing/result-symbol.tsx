// Tries to return symbol from a lift
//! outcome: Committed
//! fault: is a symbol
//! reads: made = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const make = lift((_x: number): any => Symbol('s'));
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { state.n.set(2); });
export default pattern(() => { const n = cell(1); return { made: make(n), attempt: attempt({ n }) }; });
