//! threat: S25
//! attack: the time zone of the host
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  if (new Date(0).getTimezoneOffset() !== 0 || !/GMT\+0000/.test(new Date(0).toString())) throw new Error(new Date(0).toString());
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
