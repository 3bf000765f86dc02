import { cell, Cell, equals, handler, pattern, valueEqual, Writable } from "commonfabric";

interface Hive { id: string }
const probe = handler<unknown, { hives: Writable<Hive[]>; a: Cell<Hive>; b: Cell<Hive>; out: Writable<any> }>((_e, { hives, a, b, out }) => {
  const same = { x: 1 };
  out.set({
    literals: equals({ x: 1 }, { x: 1 }),
    sameObject: equals(same, same),
    elementAndKey: equals(hives.get()[0], hives.key(0)),
    twoReads: equals(hives.get()[0], hives.get()[0]),
    twoElements: equals(hives.get()[0], hives.get()[1]),
    cells: [equals(a, b), equals(a, a), Cell.equals(a, b), a.equals(a)],
    undef: equals(undefined, undefined),
    missing: equals(hives.get()[9], hives.get()[9]),
    deep: [valueEqual({ x: [1] }, { x: [1] }), valueEqual(NaN, NaN), valueEqual(0, -0), valueEqual({ x: 1 }, { x: 2 })],
  });
});
export default pattern<{ hives: Hive[]; a: Hive; b: Hive }>(({ hives, a, b }) => {
  const out = cell<any>(null);
  return { out, probe: probe({ hives, a, b, out }) };
});
