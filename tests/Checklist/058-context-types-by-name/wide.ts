import { type Cell, handler, pattern, Stream, Writable } from "commonfabric";

interface Row { id: string; done: boolean }
interface Deep { cells: { rows: Writable<Row[]>; count: Cell<number> }; streams: { done: Stream<{ id: string }>; all: Stream<void>[] }; consts: readonly [string, number]; opt?: { n: Cell<number> } }
const note = handler((e: { id: string } | void, { log }: { log: Cell<string[]> }) => { log.push((e as any)?.id ?? "void"); });
const go = handler((_e: unknown, { cells: { rows, count }, streams, consts: [tag, by], opt }: Deep) => {
  rows.set(rows.get().map((r) => ({ ...r, done: true })));
  count.set(count.get() + by);
  streams.done.send({ id: tag });
  for (const s of streams.all) s.send();
  opt?.n.set(77);
});
export default pattern<{ rows: Row[]; count: number; log: string[]; n: number }>(({ rows, count, log, n }) => {
  const done = note({ log });
  const streams = { done, all: [done, done] as any };
  return { rows, count, log, n, go: go({ cells: { rows, count }, streams, consts: ["tag", 2] } as any), goOpt: go({ cells: { rows, count }, streams, consts: ["opt", 0], opt: { n } } as any) };
});
