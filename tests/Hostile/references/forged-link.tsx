//! threat: S42
//! attack: the JSON of a link, as other hosts write it
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  for (const value of [{ "/": { "link@1": { id: "of:1", path: [] } } }, { $alias: { path: [] } }, { cell: { "/": "1" }, path: [] }, { $cell: 1 }, { kind: "Cell", id: 1 }, { "@link": "1" }] as any[]) {
    box.set(value);
    if (JSON.stringify(box.get()) !== JSON.stringify(value)) throw new Error("it became something else: " + JSON.stringify(box.get()));
  }
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
