import { computed, pattern } from "commonfabric";

const n = 100;
const pick = (xs: number[], n: number) => xs[n];
export default pattern<{ n: number; xs: number[]; m: number }>(({ n: level, xs, m }) => {
  const a = computed(() => n + level);
  const b = computed(() => xs.map((m) => m * 2).concat(m));
  const c = computed(() => { try { throw m; } catch (m) { return [m]; } });
  const d = computed(() => { const f = function m(k: number): number { return k <= 0 ? 0 : k + m(k - 1); }; return f(3) + m; });
  const e = computed(() => { const { m: inner, ...rest } = { m: 1, level: 2 }; return [inner, rest.level, level, m]; });
  const f = computed(() => { let out = 0; for (const level of xs) { const m = level; out += m; } return out * m; });
  const g = computed(() => pick(xs, m - 2));
  const h = computed(() => ((m: number, k = level) => m + k)(m));
  const i = computed(() => { m: for (const x of xs) { if (x > 1) break m; } return { m, level: m }; });
  return { a, b, c, d, e, f, g, h, i };
});
