/// <cts-enable />
import { action, type Cell, cell, computed, handler, lift, pattern, toSchema, UI, Writable } from "commonfabric";
import * as cf from "commonfabric";

const double = lift((x: number) => x * 2);
const twice = lift<number, number>( /* comment */ (x) => x * 2);
const add = handler<{ by: number }, { count: Cell<number> }>(
  ({ by }, { count }) => {
    count.set(count.get() + by);
  },
);

export const schema = toSchema<{ a: string; __proto__: number }>();
export const described = toSchema<string>({ title: "A" });

export default pattern<{ count: Cell<number> }>(({ count }) => {
  const list = new Writable<string[]>([]);
  const empty = new Writable;
  const generic = new Writable<(number)>;
  const lines = new Writable<
    Array<number>
  >(
    [1],
  );
  const of = Writable.perSession.of<number>();
  const spread = cell(...[1]);
  const chained = cf.cell<number>(1).for("x");
  const sum = computed(() => double(count).length + cf.lift((x: number) => x)(1));
  return {
    [UI]: <button onClick={action(() => list.set([]))}>{computed(() => <b>{count}</b>)}</button>,
    list, empty, generic, lines, of, spread, chained, sum, add: add({ count }), twice,
  };
});
