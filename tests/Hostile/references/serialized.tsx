//! threat: S42
//! attack: a reference put through JSON
//! outcome: committed | fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const text = JSON.stringify({ n });
  if (/[0-9a-f]{8}/.test(text)) throw new Error("an identity: " + text);
  box.set(JSON.parse(text));
  if (box.get() !== null && typeof (box.get() as any).set === "function") throw new Error("a reference was made");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
