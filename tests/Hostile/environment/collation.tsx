//! threat: S25
//! attack: the collation of the host
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  if (["z", "a", "\u00e4"].sort((a, b) => a.localeCompare(b)).join("") !== "a\u00e4z") throw new Error("another collation");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
