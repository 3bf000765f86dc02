//! threat: S5
//! attack: 100,000 lines on the console
//! outcome: committed | statements | memory
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(1); for (let i = 0; i < 100_000; i++) console.log("x".repeat(1000), i); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
