import { cell, type Cell, handler, pattern } from "commonfabric";

interface Ctx { n: Cell<number>; log: Cell<string[]>; step: number; done?: boolean }
function advance(ctx: Ctx, times: number): void {
  for (let i = 0; i < times; i++) ctx.n.set(ctx.n.get() + ctx.step);
  note({ ...ctx, step: -1 });
}
const note = ({ log, n, step, done }: Ctx) => log.push(`${n.get()}/${step}/${done ?? "open"}`);
const go = handler((e: { times: number }, ctx: Ctx) => advance(ctx, e.times));
export default pattern<{ step: number }>(({ step }) => {
  const n = cell(0);
  const log = cell<string[]>([]);
  return { n, log, go: go({ n, log, step }), goDone: go({ n, log, step, done: true }) };
});
