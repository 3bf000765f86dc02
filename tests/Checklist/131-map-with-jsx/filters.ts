import { handler, lift, pattern, Writable } from "commonfabric";

interface Row { id: string; n: number; tags: string[] }
const up = handler<unknown, { n: Writable<number> }>((_e, { n }) => { n.set(n.get() + 1); });
const add = handler<Row, { rows: Writable<Row[]> }>((e, { rows }) => { rows.push(e); });
export default pattern<{ rows: Row[]; limit: number; none?: Row[]; words: string[] }>(({ rows, limit, none, words }) => ({
  big: rows.filter((row) => row.n > limit),
  tags: rows.flatMap((row) => row.tags),
  falsy: rows.filter((row) => row.n),
  absent: none!.map((row) => row.id),
  absentFilter: none!.filter((row) => row.n),
  words: words.map((word, i) => ({ word, i, shout: word + "!" })),
  lengths: rows.map((row, _i, all) => ({ of: all.length, id: row.id })),
  doubled: rows.map((row) => row.n * 2).length,
  ups: rows.map((row) => up({ n: row.n as any })),
  add: add({ rows: rows as any }),
}));
