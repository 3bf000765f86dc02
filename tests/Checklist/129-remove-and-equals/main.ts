import { action, cell, Cell, equals, handler, lift, pattern, valueEqual, Writable } from "commonfabric";

interface Hive { id: string; n?: number }
const start = handler<unknown, { hives: Writable<Hive[]> }>((_e, { hives }) => { hives.set([{ id: "a" }, { id: "b" }, { id: "c" }]); });
const removeAt = handler<{ i: number }, { hives: Writable<Hive[]> }>(({ i }, { hives }) => { hives.remove(hives.get()[i]); });
const removeByKey = handler<{ i: number }, { hives: Writable<Hive[]> }>(({ i }, { hives }) => { hives.remove(hives.key(i) as any); });
const removeLiteral = handler<{ id: string }, { hives: Writable<Hive[]> }>(({ id }, { hives }) => { hives.remove({ id }); });
const dup = handler<unknown, { hives: Writable<Hive[]> }>((_e, { hives }) => { hives.push(hives.get()[0], hives.get()[1]); });
const removeAll = handler<unknown, { hives: Writable<Hive[]> }>((_e, { hives }) => { hives.removeAll(hives.get()[0]); });
const find = handler<{ i: number }, { hives: Writable<Hive[]>; out: Writable<any> }>(({ i }, { hives, out }) => {
  const item = hives.get()[i];
  out.set([hives.get().findIndex((h) => equals(h, item)), hives.get().findIndex((h) => equals(h, { ...item }))]);
});
export default pattern(() => {
  const hives = cell<Hive[]>([]);
  const out = cell<any>(null);
  return {
    hives, out, start: start({ hives }), removeAt: removeAt({ hives }), removeByKey: removeByKey({ hives }), removeLiteral: removeLiteral({ hives }), dup: dup({ hives }),
    removeAll: removeAll({ hives }), find: find({ hives, out }), rows: hives.map((hive) => ({ id: hive.id, gone: action(() => hives.remove(hive as any)) })),
  };
});
