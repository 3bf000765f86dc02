import { Cell, handler, pattern, Writable } from "commonfabric";

interface Item { t: string; n?: number }
const make = handler<{ t: string }, { list: Writable<any[]>; log: Writable<any[]> }>(({ t }, { list, log }) => {
  const cell = new Writable<Item>({ t });
  const other = Cell.of(5);
  cell.key("n").set(other.get());
  list.push(cell);
  log.push(Cell.equals(cell, cell), Cell.equals(cell, other), other.get());
});
const edit = handler<{ i: number; t: string }, { list: Writable<Item[]> }>(({ i, t }, { list }) => { list.key(i).key("t").set(t); });
export default pattern(() => {
  const list = new Writable<any[]>([]);
  const log = new Writable<any[]>([]);
  return { list, log, make: make({ list, log }), edit: edit({ list: list as any }) };
});
