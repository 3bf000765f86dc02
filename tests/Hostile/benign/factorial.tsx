//! threat: S1 S2 S3
//! attack: none: the factorial of 100 and of 1,000 as BigInts
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let f = 1n;
  for (let i = 1n; i <= 1000n; i++) f *= i;
  if (!String(f).startsWith("402387260077") || `${f}`.length !== 2568) throw new Error(`${f}`);
  let g = 1n;
  for (let i = 1n; i <= 100n; i += 1n) g = g * i;
  if (g % 97n !== 0n || g / (g / 3n) !== 3n || 2n ** 64n - 1n !== 18446744073709551615n) throw new Error(`${g}`);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
