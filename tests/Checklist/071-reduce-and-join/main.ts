import { type Cell, handler, pattern } from "commonfabric";

interface Row { n: number; tag: string }
const heavy = (rows: readonly Row[]) => rows.filter((r) => r.n > 1);
const add = handler((e: Row, { rows }: { rows: Cell<Row[]> }) => { rows.push(e); });
export default pattern<{ rows: Row[]; words: string[]; sep: string }>(({ rows, words, sep }) => {
  const sum = rows.reduce((a, r) => a + r.n, 0);
  const joined = words.join(sep);
  const tags = heavy(rows).reduce<string[]>((out, r) => [...out, r.tag], []).join("+");
  const some = rows.some((r) => r.n > 5);
  const every = rows.every((r) => r.tag !== sep);
  const found = rows.find((r) => r.n === 2)?.tag;
  const at = rows.findIndex((r) => r.n === 2);
  const has = words.includes("b");
  const cut = words.slice(0, 1);
  const last = words.at(-1);
  const index = words.indexOf("zz");
  return { sum, joined, tags, some, every, found, at, has, cut, last, index, add: add({ rows }) };
});
