import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const totals = lift((xs: number[]) => ({ sum: xs.reduce((a, b) => a + b, 0), size: xs.length }));
const onlySum = lift((xs: number[]) => xs.reduce((a, b) => a + b, 0));
const save = handler((_e: unknown, { totals, sum, saved }: { totals: Cell<{ sum: number; size: number }>; sum: Cell<number>; saved: Cell<any> }) => {
  saved.set([totals.get().size, totals.key("sum").get(), sum.get()]);
});
const over = handler((_e: unknown, { sum }: { sum: Cell<number> }) => { sum.set(-1); });
const add = handler((e: number, { xs }: { xs: Cell<number[]> }) => { xs.push(e); });
export default pattern<{ xs: number[] }>(({ xs }) => {
  const t = totals(xs);
  const saved = cell<any>(null);
  const sum = onlySum(xs);
  return { t, sum, saved, save: save({ totals: t, sum: t.sum, saved }), over: over({ sum }), add: add({ xs }) };
});
