import { type Cell, handler, lift, pattern } from "commonfabric";

const double = lift((n: number) => n * 2);
const go = handler((_e: unknown, ctx: { step: number; label: string; rows: { w: number }[]; cfg: { a: { b: number } }; on?: boolean; derived: number; out: Cell<any>; n: Cell<number> }) => {
  const before = ctx.rows.length;
  ctx.n.set(ctx.n.get() + ctx.step);
  ctx.out.set([ctx.step, ctx.label, before, ctx.rows.map((r) => r.w), ctx.cfg.a.b, ctx.on ?? "unset", ctx.derived]);
});
const snapshot = handler((_e: unknown, { rows, cell, out }: { rows: { w: number }[]; cell: Cell<{ w: number }[]>; out: Cell<any> }) => {
  const first = rows[0];
  cell.push({ w: 9 });
  cell.key(0).key("w").set(-1);
  out.set([rows.length, first.w, rows[0].w, cell.get().length]);
});
export default pattern<{ n: number; rows: { w: number }[]; out: any }>(({ n, rows, out }) => ({
  n, out, rows,
  go: go({ step: n, label: "lit", rows, cfg: { a: { b: n } }, derived: double(n), out, n }),
  literal: go({ step: 0, label: "", rows: [], cfg: { a: { b: 0 } }, on: false, derived: 1, out, n }),
  snapshot: snapshot({ rows, cell: rows, out }),
}));
