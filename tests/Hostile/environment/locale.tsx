//! threat: S25
//! attack: the locale of the host, in numbers and dates
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const t = (1234.5).toLocaleString() + "|" + new Date(0).toLocaleDateString() + "|" + "I".toLocaleLowerCase() + "|" + (0.5).toLocaleString(undefined, { style: "percent" });
  if (t !== "1,234.5|1/1/1970|i|50%") throw new Error(t);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
