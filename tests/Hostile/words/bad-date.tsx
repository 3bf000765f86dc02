//! threat: S26
//! attack: what an author can read after: bad-date
//! outcome: fault|committed|memory|recursion
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  try { const r: any = new Date(NaN).toISOString();
    if (typeof r === "string") console.log(r);
  } catch (e: any) {
    console.log(String(e?.message ?? ""), String(e?.stack ?? ""), String(e?.name ?? ""));
    throw e;
  }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
