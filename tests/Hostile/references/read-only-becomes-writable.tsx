//! threat: S42
//! attack: writes to what the handler asked for as a value only
//! outcome: committed
import { cell, type Cell, handler, pattern, type ReadonlyCell } from "commonfabric";

const go = handler((_e: unknown, { value, list, cells }: { value: { k: number }; list: number[]; cells: ReadonlyCell<number> }) => {
  for (const attempt of [
    () => { (value as any).k = -1000; }, () => { (list as any).push(1); }, () => (value as any).set(-1000), () => (cells as any).set(-1000), () => (cells as any).key("x").set(1),
    () => (cells as any).update({ a: 1 }), () => (cells as any).send(-1000), () => (cells as any).asSchema(true).set(-1000), () => (cells as any).resolveAsCell().set(-1000),
    () => (cells as any).increment(-1000), () => (cells as any).setDefault(-1000), () => (cells as any).for("x").set(-1000),
  ]) {
    try { attempt(); } catch {}
  }
});
const add = handler((_e: unknown, { n, value, list }: { n: Cell<number>; value: Cell<{ k: number }>; list: Cell<number[]> }) => {
  if (n.get() < 0 || value.get().k !== 1 || list.get().length !== 1) throw new Error("written");
  n.set(n.get() + 1);
});
export default pattern(() => {
  const n = cell(0), value = cell({ k: 1 }), list = cell([1]);
  return { n, go: go({ value, list, cells: n }), add: add({ n, value, list }) };
});
