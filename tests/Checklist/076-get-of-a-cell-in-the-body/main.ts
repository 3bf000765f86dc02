import { cell, type Cell, handler, pattern } from "commonfabric";

const describe = (xs: number[]) => (xs.length > 1 ? "many" : "few");
const add = handler((e: number, { xs, open }: { xs: Cell<number[]>; open: Cell<boolean> }) => {
  xs.push(e);
  open.set(!open.get());
});
export default pattern(() => {
  const xs = cell<number[]>([]);
  const open = cell(false);
  const word = cell("w");
  const mood = describe(xs.get());
  const state = open.get() ? word.get() : "shut";
  const size = xs.get().length;
  const sum = xs.get().reduce((a, b) => a + b, 0) + size;
  const both = open.get() && xs.get()[0];
  const mapped = xs.get().map((x) => x * 2);
  return { mood, state, size, sum, both, mapped, direct: word.get(), text: `${word.get()}${size}`, add: add({ xs, open }) };
});
