import { cell, type Cell, computed, handler, ifElse, lift, pattern, str } from "commonfabric";

const area = lift(({ w, h, unit }: { w: number; h: number; unit: string }) => `${w * h}${unit}`);
const sum = lift((xs: number[]) => xs.reduce((a, b) => a + b, 0));
const leaf = pattern<{ n: number; label: string; o: { deep: number[] } }>(({ n, label, o }) => ({ n, label, total: sum(o.deep) }));
const take = handler((_e: unknown, { limit, names, out }: { limit: number; names: string[]; out: Cell<any> }) => { out.set([limit, names]); });
const handlerUp = handler((_e: unknown, { w }: { w: Cell<number> }) => { w.set(w.get() + 1); });
const clamp = (n: number, max = 5) => Math.min(n, max);
export default pattern<{ w: number; h: number; names: string[] }>(({ w, h, names }) => {
  const out = cell<any>(null);
  const up = handlerUp({ w });
  return {
    area: area({ w: w + 1, h: clamp(h), unit: names.length > 1 ? "m" : "cm" }),
    sum: sum([w, h, w * h, ...[1, 2]]),
    kid: leaf({ n: w * 2, label: `w${w}`, o: { deep: [w, h + 1] } }),
    take: take({ limit: w + h, names: names.filter((n) => n !== "").concat("end"), out }),
    text: str`${w + h} ${clamp(w)} ${names.join("/")} ${w > h ? "wide" : "tall"}`,
    chosen: ifElse(w > h, w - h, h - w),
    nested: { list: [w + 1, [h + 1], { deep: clamp(w * 100) }] },
    out, up,
  };
});
