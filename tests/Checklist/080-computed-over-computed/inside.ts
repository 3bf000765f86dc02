import { type Cell, computed, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const double = lift((n: number) => n * 2);
export default pattern<{ n: number; on: boolean }>(({ n, on }) => {
  const made = computed(() => ({ inner: computed(() => n * 2), lifted: double(n), list: [computed(() => `${n}`)] }));
  const some = computed(() => (on ? { v: double(n) } : { v: "off" }));
  const a = computed(() => n + 1);
  const b = computed(() => n + 1);
  return { made, inner: made.inner, some, a, b, sum: a + b, up: up({ n }) };
});
