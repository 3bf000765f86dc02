import { cell, type Cell, handler, pattern, Stream } from "commonfabric";

const bump = handler((e: { by?: number } | undefined, { n, log }: { n: Cell<number>; log: Cell<string[]> }) => {
  n.set(n.get() + (e?.by ?? 1));
  log.push(`bump ${n.get()}`);
});
const child = pattern<{ n: number; log: string[] }>(({ n, log }) => ({ n, bump: bump({ n, log }) }));
const go = handler((_e: unknown, { bump, n, log }: { bump: Stream<{ by?: number }>; n: Cell<number>; log: Cell<string[]> }) => {
  const before = n.get();
  bump.send({ by: 5 });
  bump.send();
  log.push(`go ${before} ${n.get()}`);
});
export default pattern(() => {
  const n = cell(0);
  const log = cell<string[]>([]);
  const kid = child({ n, log });
  return { n, log, go: go({ bump: kid.bump, n, log }) };
});
