//! threat: S40 S26
//! attack: something thrown that is no error and runs code when it is described
//! outcome: fault | statements
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  throw { toString() { for (;;) {} }, get message() { for (;;) {} }, get name(): string { for (;;) {} }, [Symbol.toPrimitive]() { for (;;) {} } };
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
