//! threat: S2 S3
//! attack: counted repetition of counted repetition
//! outcome: time|memory|statements|fault|committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  n.set(new RegExp("(?:(?:(?:a{1,1000}){1,1000}){1,1000}){1,1000}").test("a".repeat(2000)) ? 1 : 0);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
