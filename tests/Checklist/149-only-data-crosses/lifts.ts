import { lift, pattern } from "commonfabric";

const wrapped = lift((n: number) => ({ deep: [new Map([["n", n]])] }) as unknown);
const bagged = lift((n: number) => new Set([n]) as unknown);
const shown = lift((n: number) => ({ f: () => n }) as unknown);
export const map = pattern<{ n: number }>(({ n }) => ({ n, v: wrapped(n) }));
export const set = pattern<{ n: number }>(({ n }) => ({ n, v: bagged(n) }));
export const fn = pattern<{ n: number }>(({ n }) => ({ n, v: shown(n) }));
export default map;
