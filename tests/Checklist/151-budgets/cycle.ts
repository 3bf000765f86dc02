import { cell, lift, pattern, Writable } from "commonfabric";

const grow = lift<{ a: number; out: Writable<number> }>(({ a, out }) => { out.set(a + 1); return a; });
const ok = lift((n: number) => n + 1);
export default pattern<{ n: number }>(({ n }) => {
  const a = cell(0);
  const b = cell(0);
  return { n, ok: ok(n), one: grow({ a, out: b }), two: grow({ a: b, out: a }) };
});
