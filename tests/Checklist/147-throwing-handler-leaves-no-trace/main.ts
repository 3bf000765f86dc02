import { cell, type Cell, handler, pattern, Stream } from "commonfabric";

const note = handler((e: string, { log }: { log: Cell<string[]> }) => { log.push(e); });
const child = pattern<{ t: string }>(({ t }) => ({ t }));
interface Ctx { n: Cell<number>; rows: Cell<{ w: number }[]>; log: Cell<string[]>; kids: Cell<any[]>; note: Stream<string>; extra: Cell<Record<string, number>> }
const fail = handler((_e: unknown, { n, rows, note, kids, extra }: Ctx) => {
  n.set(99);
  rows.push({ w: 2 });
  rows.key(0).key("w").set(100);
  extra.key("k").set(1);
  kids.push(child({ t: "kid" }));
  note.send("from the failing handler");
  throw new Error("after the writes");
});
const caught = handler((_e: unknown, { n, note }: Ctx) => {
  try {
    n.set(n.get() + 1);
    note.send("sent");
    throw new Error("swallowed");
  } catch {
    n.set(n.get() + 10);
  }
});
const next = handler((_e: unknown, { n, log }: Ctx) => { log.push(`n=${n.get()}`); });
export default pattern<{ n: number; rows: { w: number }[] }>(({ n, rows }) => {
  const log = cell<string[]>([]);
  const kids = cell<any[]>([]);
  const extra = cell<Record<string, number>>({});
  const ctx = { n, rows, log, kids, note: note({ log }), extra };
  return { n, rows, log, kids, extra, fail: fail(ctx), caught: caught(ctx), next: next(ctx) };
});
