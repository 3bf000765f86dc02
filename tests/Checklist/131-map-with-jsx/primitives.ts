import { cell, type Cell, handler, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const counter = pattern<{ word: string }>(({ word }) => {
  const n = cell(0);
  return { word, n, up: up({ n }) };
});
const set = handler((e: string[], { words }: { words: Cell<string[]> }) => { words.set(e); });
export default pattern<{ words: string[]; pairs: [string, number][] }>(({ words, pairs }) => ({
  words, kids: words.map((word) => counter({ word })), set: set({ words }), named: pairs.map(([name, n]) => ({ name, n })), keyed: pairs.map((p) => p[0]), constant: words.map(() => "same"), index: words.map((_, i) => i), objects: words.map((word) => { const shout = `${word}!`; return { shout }; }),
}));
