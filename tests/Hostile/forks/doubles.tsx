//! threat: S9
//! attack: a pattern whose body starts itself twice
//! outcome: quota
import { cell, type Cell, handler, instantiate, pattern } from "commonfabric";

const Fork: any = pattern(() => ({ left: Fork({}), right: Fork({}) }));
const go = handler((_e: unknown, { box }: { box: Cell<any> }) => { box.set(instantiate({ pattern: Fork, inputs: {} })); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>(null); return { n, go: go({ box }), add: add({ n }) }; });
