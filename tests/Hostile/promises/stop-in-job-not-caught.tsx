//! threat: S1 S6
//! attack: catches the stop of a job by a rejection handler
//! outcome: statements|time
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  return Promise.resolve().then(() => { for (;;); }).catch(() => n.set(1)).finally(() => n.set(2)) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
