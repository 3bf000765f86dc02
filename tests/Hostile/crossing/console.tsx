//! threat: S40
//! attack: objects that run code when they are described
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  let ran = 0;
  const value: any = { get a() { ran++; return 1; }, toJSON() { ran++; }, toString() { ran++; return "x"; }, [Symbol.toPrimitive]() { ran++; return "x"; } };
  console.log(value, [value], () => ran++, new Error("x"), Symbol("s"), 10n, new Map([[value, value]]));
  console.table(value);
  console.assert(false, value);
  if (ran > 0) throw new Error("code was run");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
