import { type Cell, computed, handler, pattern } from "commonfabric";

interface Bed { name: string; litres?: number }
const grow = handler((_e: unknown, { beds, rate }: { beds: Cell<Bed[]>; rate: Cell<number> }) => {
  rate.set(rate.get() + 1);
  beds.push({ name: "new", litres: 1 });
});
export default pattern<{ beds: Bed[]; rate: number; on: boolean; none: null }>(({ beds, rate, on, none }) => {
  const sum = computed(() => beds.reduce((n, b) => n + (b.litres ?? 0), 0) * rate);
  const names = computed((): string[] => {
    const out: string[] = [];
    for (const { name } of beds) out.push(`${name}${on ? "+" : "-"}`);
    return out;
  });
  const kinds = computed<string>(() => [typeof rate, typeof on, String(none), Array.isArray(beds)].join());
  const own = computed(() => [1, 2].map((rate) => rate * 10));
  const shadow = computed(() => { const beds = ["x"]; return beds.length; });
  const short = computed(() => ({ rate, on }));
  return { sum, names, kinds, own, shadow, short, grow: grow({ beds, rate }) };
});
