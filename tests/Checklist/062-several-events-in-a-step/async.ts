import { cell, type Cell, handler, pattern } from "commonfabric";

const slow = handler(async (e: { name: string }, { log, n }: { log: Cell<string[]>; n: Cell<number> }) => {
  log.push(`${e.name} starts ${n.get()}`);
  await Promise.resolve();
  for (let i = 0; i < 5; i++) await null;
  n.set(n.get() + 1);
  log.push(`${e.name} ends ${n.get()}`);
});
const quick = handler((_e: unknown, { log, n }: { log: Cell<string[]>; n: Cell<number> }) => { log.push(`quick ${n.get()}`); });
const fail = handler(async (_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(100);
  await null;
  throw new Error("late failure");
});
export default pattern(() => {
  const log = cell<string[]>([]);
  const n = cell(0);
  return { log, n, slow: slow({ log, n }), quick: quick({ log, n }), fail: fail({ n }) };
});
