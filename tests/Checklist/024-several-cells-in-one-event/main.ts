import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const move = handler((e: { n: number } | undefined, { from, to, log }: { from: Cell<number>; to: Cell<number>; log: Cell<number[]> }) => {
  const n = e?.n ?? 0;
  from.set(from.get() - n);
  to.set(to.get() + n);
  log.push(from.get(), to.get());
});
const total = lift(({ from, to }: { from: number; to: number }) => {
  if (from + to !== 10) throw new Error("half a move was seen");
  return from + to;
});
export default pattern(() => {
  const from = cell(10);
  const to = cell(0);
  const log = cell<number[]>([]);
  return { from, to, log, total: total({ from, to }), move: move({ from, to, log }) };
});
