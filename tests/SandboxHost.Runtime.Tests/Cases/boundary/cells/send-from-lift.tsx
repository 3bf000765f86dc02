// Tries to send an event from a computation
//! outcome: Committed
//! fault: Events can be sent in handlers only
//! reads: n = 2
import { type Cell, cell, compileAndRun, handler, instantiate, lift, pattern, str, type Stream } from "commonfabric";
const bump = handler((_event: unknown, s: { n: Cell<number> }) => { s.n.set(100); });
const sneak = lift<{ n: number; bump: Stream<void> }>(({ n, bump }) => { bump.send(); return n; });
const attempt = handler((_event: unknown, state: { n: Cell<number> }) => { state.n.set(2); });
export default pattern(() => { const n = cell(1); return { n, x: sneak({ n, bump: bump({ n }) }), attempt: attempt({ n }) }; });
