//! threat: S1 S2 S3
//! attack: none: combines promises
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = new Set([Promise.resolve(1), 2]);
  return Promise.all([Promise.all(s as any), Promise.race([1, 2]), Promise.allSettled([Promise.reject(1)]), Promise.any(new Set([Promise.reject(0), 5]) as any)]).then(r => { if (JSON.stringify(r) !== "[[1,2],1,[{\"status\":\"rejected\",\"reason\":1}],5]") throw new Error(JSON.stringify(r)); n.set(5); }) as unknown as void;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
