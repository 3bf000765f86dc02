import { type Cell, cell, compileAndRun, handler, lift, pattern } from "commonfabric";

const fragile = lift((n: number) => {
  if (n > 2) throw new Error("too many boats");
  return n;
});
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const fail = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(1000);
  throw new Error("capsized");
});
const harbour = pattern<{ n: number }>(({ n }) => ({ n, seen: fragile(n), up: up({ n }), fail: fail({ n }) }));
export default pattern<{ code: string }>(({ code }) => {
  const run = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: code }] as any, main: "/main.ts", input: {} });
  return { one: harbour({ n: 1 }), two: harbour({ n: 1 }), run };
});
