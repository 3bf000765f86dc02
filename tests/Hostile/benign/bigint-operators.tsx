//! threat: S1 S2 S3
//! attack: none: operators of BigInts in all their forms
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const o = { a: 6n, list: [2n, 3n] };
  let i = 0;
  o.a *= 7n; o.a -= 2n; o.a <<= 2n; o.a **= 2n; o.a %= 1000n; o.a /= 3n; o.a >>= 1n;
  o.list[i] *= 5n;
  let s = "n=";
  s += o.a; s += "," + o.list[0] + "," + (1n < 2) + (2n == (2 as any)) + (3n > 2.5) + ("10" as any == 10n) + -o.a + (5n & 3n) + typeof o.a;
  if (s !== "n=100,10,truetruetruetrue-1001bigint") throw new Error(s);
  const m: any = { 5: "five" };
  if (m[5n as any] !== "five" || Number(5n) + 1 !== 6 || BigInt("0x1f") !== 31n || [3n, 1n, 2n].sort().join() !== "1,2,3") throw new Error("other");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
