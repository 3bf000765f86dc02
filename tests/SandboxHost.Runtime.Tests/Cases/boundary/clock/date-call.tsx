// Tries to know the time or roll dice in a computation: date call
//! outcome: Committed
//! fault: in handlers only
//! reads: x = undefined
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const peek = lift((_n: number): any => Date());
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { state.n.set(2); });
export default pattern(() => { const n = cell(1); return { x: peek(n), attempt: attempt({ n }) }; });
