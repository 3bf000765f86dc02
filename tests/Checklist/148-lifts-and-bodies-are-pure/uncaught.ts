import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const stamp = lift((n: number) => `${n} at ${Date.now()}`);
const dice = lift((n: number) => n + Math.random());
export default pattern<{ n: number }>(({ n }) => ({ n, stamp: stamp(n) }));
export const other = pattern<{ n: number }>(({ n }) => ({ n, dice: dice(n) }));
