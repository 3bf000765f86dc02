//! threat: S9
//! attack: instances for each element of a list that each instance makes longer
//! outcome: quota | fault | committed
import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const grow = lift(({ list, x }: { list: Cell<number[]>; x: number }) => { list.push(x + 1); return x; });
const go = handler((_e: unknown, { list }: { list: Cell<number[]> }) => { list.push(1); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => {
  const n = cell(0), list = cell<number[]>([]);
  return { n, seen: list.map((x: any) => grow({ list, x } as any)), go: go({ list }), add: add({ n }) };
});
