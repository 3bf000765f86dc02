//! threat: S24
//! attack: reads the clock in a computation
//! outcome: fault
import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const now = lift((n: number) => (n > 600 ? new Date().getTime() : n));
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(666); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, now: now(n), go: go({ n }), add: add({ n }) }; });
