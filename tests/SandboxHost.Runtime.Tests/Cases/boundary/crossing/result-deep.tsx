// Tries to return deep from a lift
//! outcome: Committed
//! fault: nested deeper
//! reads: made = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const make = lift((_x: number): any => (() => { let a: any = []; for (let i = 0; i < 100000; i++) a = [a]; return a; })());
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { state.n.set(2); });
export default pattern(() => { const n = cell(1); return { made: make(n), attempt: attempt({ n }) }; });
