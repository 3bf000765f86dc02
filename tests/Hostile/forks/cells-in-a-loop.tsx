//! threat: S5 S9
//! attack: a handler that makes cells without end
//! outcome: quota | memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(-1000); for (;;) { try { cell(1); } catch {} } });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
