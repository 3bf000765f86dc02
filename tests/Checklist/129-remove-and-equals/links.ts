import { cell, Cell, handler, pattern, Writable } from "commonfabric";

interface Row { id: string }
const probe = handler<unknown, { a: Cell<Row>; b: Cell<Row>; alias: Cell<Row>; rows: Cell<Row[]>; list: Cell<any[]>; out: Writable<any> }>((_e, { a, b, alias, rows, list, out }) => {
  list.addUnique(a, b, a);
  const size = list.get().length;
  list.removeByValue(a);
  out.set({
    size, after: list.get().length, same: a.equals(alias), links: a.equalLinks(a), other: a.equalLinks(b), resolved: alias.resolveAsCell().equals(a), slot: rows.key(0).equals(rows.get()[0] as any), slots: rows.key(0).equals(rows.key(1)),
    key: a.key("id").equals(alias.key("id")), named: new Cell<number>(3).for("three").get(),
  });
});
const become = handler<unknown, { a: Cell<Row>; alias: Cell<Row> }>((_e, { a, alias }) => { alias.set(a.get()); });
export default pattern<{ a: Row; b: Row; rows: Row[]; alias: Row }>(({ a, b, rows, alias }) => {
  const out = cell<any>(null);
  const list = cell<any[]>([]);
  return { out, list, probe: probe({ a, b, alias, rows, list, out }), become: become({ a, alias }) };
});
