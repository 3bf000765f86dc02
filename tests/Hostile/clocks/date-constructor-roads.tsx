//! threat: S24
//! attack: the original Date by other roads
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const D: any = Object.getPrototypeOf(new Date(0)).constructor;
  const a = D.now();
  let k = 0;
  for (let i = 0; i < 30_000; i++) k += i;
  if (D.now() !== a || new D().getTime() !== a || Reflect.construct(D, []).getTime() !== a) throw new Error("it ticks");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
