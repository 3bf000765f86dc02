//! threat: S25
//! attack: the name of the zone in the language of the host
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const t = new Date(0).toString() + new Date(0).toTimeString() + new Date(0).toLocaleString("en-US", { timeZoneName: "long" });
  if (!/UTC|Coordinated Universal Time/.test(t)) throw new Error(t);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
