import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

const LIMITS = { low: 2, high: 9 };
const ORDER = ["high", "low"] as const;
const NAMES: Record<string, string> = { a: "Ash", b: "Beech", constructor: "Maker" };
const clamp = (n: number) => Math.min(LIMITS.high, Math.max(LIMITS.low, n));
function nameOf(code: string): string {
  return Object.hasOwn(NAMES, code) ? NAMES[code] : unknownName(code);
}
function unknownName(code: string) {
  return `?${code}`;
}
const countdown = (n: number): number[] => (n <= 0 ? [0] : [n, ...countdown(n - 1)]);

const set = handler((e: { n: number }, { n }: { n: Cell<number> }) => { n.set(clamp(e.n)); });
const label = lift((code: string) => nameOf(code));
export default pattern<{ code: string; clamp: number }>(({ code, clamp: own }) => {
  const n = cell(LIMITS.low);
  return {
    n, own, label: label(code), twice: computed(() => clamp(n.get() * 2)), set: set({ n }),
    order: ORDER, steps: countdown(3), inBody: nameOf(code), limits: { ...LIMITS },
  };
});
