//! threat: S1
//! attack: a computation that never ends
//! outcome: time|statements
import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const spin = lift((n: number) => { for (; n === 666;) { /* for ever */ } return n; });
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(666); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, spun: spin(n), go: go({ n }), add: add({ n }) }; });
