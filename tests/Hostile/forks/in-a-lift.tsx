//! threat: S9
//! attack: a lift that starts instances
//! outcome: fault | quota
import { cell, type Cell, handler, instantiate, lift, pattern } from "commonfabric";

const Small = pattern(() => ({ a: 1 }));
const fork = lift((n: number) => { if (n < 0) for (;;) instantiate({ pattern: Small, inputs: {} }); return n; });
const go = handler((_e: unknown, { k }: { k: Cell<number> }) => { k.set(-1); });
const add = handler((_e: unknown, { n, k }: { n: Cell<number>; k: Cell<number> }) => { k.set(1); n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), k = cell(0); return { n, forked: fork(k), go: go({ k }), add: add({ n, k }) }; });
