//! threat: S1 S2 S3
//! attack: none: ordinary methods of texts
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "\u00c4pfel und Birnen ".repeat(2_000);
  n.set(s.toUpperCase().length + s.normalize("NFD").length + s.split("").length + s.split(" ").length + encodeURIComponent(s).length + escape(s).length + s.localeCompare(s + "x") + [...s].length + s.trim().lastIndexOf("B"));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
