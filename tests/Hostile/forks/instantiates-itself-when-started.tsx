//! threat: S9
//! attack: a handler that starts a pattern whose body starts itself
//! outcome: quota
import { cell, type Cell, handler, instantiate, pattern } from "commonfabric";

const Fork: any = pattern(() => ({ next: instantiate({ pattern: Fork, inputs: {} }) }));
const go = handler((_e: unknown, { box }: { box: Cell<any> }) => { box.set(instantiate({ pattern: Fork, inputs: {} })); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>(null); return { n, go: go({ box }), add: add({ n }) }; });
