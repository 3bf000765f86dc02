import { type Cell, handler, lift, pattern } from "commonfabric";

export const LIMITS = { low: 1, high: 5 };
export const shade = (n: number) => (n > LIMITS.high ? "dark" : "pale");
export const double = lift((n: number) => n * 2);
export const water = handler((e: { by?: number } | undefined, { n }: { n: Cell<number> }) => { n.set(n.get() + (e?.by ?? 1)); });
export const leaf = pattern<{ n: number }>(({ n }) => ({ n, twice: double(n), up: water({ n }) }));
const main = lift(({ n }: { n: number }) => `default ${n}`);
export default main;
