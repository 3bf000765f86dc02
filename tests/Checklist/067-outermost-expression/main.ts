import { type Cell, handler, pattern } from "commonfabric";

const set = handler((e: { a: number; b: number }, c: { a: Cell<number>; b: Cell<number> }) => {
  c.a.set(e.a);
  c.b.set(e.b);
});
export default pattern<{ a: number; b: number; s: { t: string; opt?: { n: number } } }>(({ a, b, s }) => {
  const sum = a + b * 2;
  const negative = -a;
  const rounded = Math.round(a / (b || 1));
  const length = s.t.trim().length;
  const upper = s.t.toUpperCase().split("").reverse().join("");
  const nullish = s.opt?.n ?? -1;
  const json = JSON.stringify({ a, s });
  const kind = typeof a;
  const inList = [a, b].includes(b);
  const pair = { total: a + b, halves: [a / 2, b / 2], deep: { list: [{ more: a > b }] } };
  return { sum, negative, rounded, length, upper, nullish, json, kind, inList, pair, inline: a * b + 1, set: set({ a, b }) };
});
