import { cell, type Cell, handler, lift, pattern, str } from "commonfabric";

const word = lift((n: number) => (n === 0 ? "none" : `${n}`));
const both = lift(({ length, size }: { length: number; size: number }) => [length, size]);
const add = handler((e: string, { xs }: { xs: Cell<string[]> }) => { xs.push(e); });
export default pattern<{ xs: string[]; o: { length: number } }>(({ xs, o }) => {
  return { word: word(xs.length), both: both({ length: o.length, size: xs.length }), text: str`${xs.length}`, len: xs.length, add: add({ xs }) };
});
