import { cell, type Cell, handler, lift, pattern, Writable } from "commonfabric";

const forever = (): number => { let n = 0; while (true) n++; };
const deep = (n: number): number => deep(n + 1) + 1;
const hog = (): number => { const all: unknown[] = []; for (;;) all.push(new Array(1000).fill(all.length)); };
const text = (): number => { let t = "x"; for (;;) t += t; };
const slow = (): number => (/^(a+)+$/.test("a".repeat(40) + "!") ? 1 : 0);
const array = (): number => new Array(2 ** 32 - 1).fill(0).length;
const big = (): number => { let b = 3n; for (;;) b *= b; };
const run = handler((e: { kind: string }, { n, log }: { n: Cell<number>; log: Cell<string[]> }) => {
  n.set(50);
  if (e.kind === "loop") forever();
  if (e.kind === "recursion") deep(0);
  if (e.kind === "memory") hog();
  if (e.kind === "text") text();
  if (e.kind === "regex") slow();
  if (e.kind === "array") array();
  if (e.kind === "bigint") big();
  if (e.kind === "swallow") { for (;;) { try { forever(); } catch { log.push("caught"); } finally { log.push("finally"); } } }
  log.push("went on");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const bad = lift((n: number) => (n < 0 ? forever() : n));
const double = lift((n: number) => n * 2);
const negate = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(-1); });
const caught = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try {
    deep(0);
  } catch {
    n.set(7);
  }
});
export default pattern<{ n: number }>(({ n }) => {
  const log = cell<string[]>([]);
  return { n, log, double: double(n), bad: bad(n), run: run({ n, log }), add: add({ n }), negate: negate({ n }), caught: caught({ n }) };
});
