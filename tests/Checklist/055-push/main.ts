import { cell, type Cell, Default, handler, lift, pattern } from "commonfabric";

const add = handler((e: { vs: any[] }, { xs, sizes }: { xs: Cell<any[]>; sizes: Cell<number[]> }) => {
  xs.push(...e.vs);
  sizes.push(xs.get().length);
});
const start = handler((_e: unknown, { absent, withDefault }: { absent: Cell<number[]>; withDefault: Cell<Default<number[], [1]>> }) => {
  absent.push(5);
  withDefault.push(6);
});
const wrong = handler((_e: unknown, { text, seen }: { text: Cell<any>; seen: Cell<string> }) => {
  try {
    text.push(1);
    seen.set("no error");
  } catch (error) {
    seen.set((error as Error) instanceof Error ? "error" : "something else");
  }
});
export default pattern<{ absent?: number[]; withDefault: Default<number[], [1]> }>(({ absent, withDefault }) => {
  const xs = cell<any[]>([]);
  const sizes = cell<number[]>([]);
  const text = cell<any>("t");
  const seen = cell("");
  return { xs, sizes, absent, withDefault, text, seen, add: add({ xs, sizes }), start: start({ absent, withDefault }), wrong: wrong({ text, seen }) };
});
