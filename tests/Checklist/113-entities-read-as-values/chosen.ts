import { cell, type Cell, computed, handler, lift, pattern, Writable } from "commonfabric";

interface Row { id: string; w: number }
const pick = lift<{ rows: Writable<Row[]>; i: number }>(({ rows, i }) => rows.key(i));
const choose = lift<{ on: Cell<boolean>; a: Writable<string>; b: Writable<string> }>(({ on, a, b }) => (on.get() ? a : b));
const flip = handler((_e: unknown, { on, i }: { on: Cell<boolean>; i: Cell<number> }) => {
  on.set(!on.get());
  i.set(1 - i.get());
});
const weigh = handler((e: number, { row }: { row: Cell<Row> }) => { row.key("w").set(e); });
const put = handler((e: string, { t }: { t: Cell<string> }) => { t.set(e); });
export default pattern<{ rows: Row[] }>(({ rows }) => {
  const on = cell(true);
  const i = cell(0);
  const a = cell("a");
  const b = cell("b");
  const chosen = choose({ on, a, b });
  const row = pick({ rows, i });
  return { rows, a, b, chosen, row, weigh: weigh({ row: row as any }), putA: put({ t: a }), putB: put({ t: b }), flip: flip({ on, i }) };
});
