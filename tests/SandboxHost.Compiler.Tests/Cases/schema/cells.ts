// What a cell holds: the type argument, else the type of the variable, else that of the first value.
import { Cell, cell, computed, pattern, Stream, Writable } from "commonfabric";

interface Item { name: string }
const START = { a: 1, b: ["x"] };

export default pattern(() => {
  const typed = cell<Item[]>([]);
  const number = cell(0);
  const text = cell("x");
  const none = cell(null);
  const empty = cell();
  const list = cell([]);
  const record = cell({});
  const items = cell([{ name: "a", at: null }, { name: "b", size: 2 }]);
  const constant = cell(START);
  const called = cell(JSON.parse("1"));
  const partly = cell({ name: "a", value: Math.random() });
  const asserted = cell([] as Item[]);
  const constructed = new Cell<number>(1);
  const writable = new Writable<Item | undefined>();
  const bare = new Writable;
  const generic = new Writable<Item>;
  const of = Cell.of<string>("a");
  const ofWidened = Writable.of({ a: true });
  const named = Cell.for<Item>("cause");
  const namedUntyped = Cell.for("cause");
  const scoped = Writable.perSession.of<boolean>(false);
  const scopedNew = new Writable.perUser<number>(3);
  const scopedFor = Cell.perSpace.for<number>("x");
  const declared: Writable<Item[]> = new Writable([]);
  const events = new Stream<Item>();
  const chained = cell<number>(1).for("chained");
  return {
    typed, number, text, none, empty, list, record, items, constant, called, partly, asserted, constructed, writable, bare, generic, of, ofWidened,
    named, namedUntyped, scoped, scopedNew, scopedFor, declared, events, chained,
    inline: cell<Date>(),
    inner: computed(() => cell(1 + 2)),
  };
});
