//! threat: S42
//! attack: names that tell how many references there are
//! outcome: committed
import { cell, type Cell, handler, pattern, getEntityId, entityRefToString } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const first = JSON.stringify([getEntityId(n), entityRefToString(n as any)]);
  if (/[0-9]{3}|[0-9a-f]{8}/.test(first)) throw new Error(first);
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
