//! threat: S9
//! attack: one instance of a callback for each of 100,000 elements
//! outcome: quota | fault | memory | statements | time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { list }: { list: Cell<number[]> }) => { list.set(Array.from({ length: 100_000 }, (_, i) => i)); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), list = cell<number[]>([]); return { n, seen: list.map((x: any) => ({ x })), go: go({ list }), add: add({ n }) }; });
