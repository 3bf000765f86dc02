//! threat: S1 S2 S3
//! attack: none: arithmetic of numbers and texts in a program that has BigInts
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const one = 1n;
  let k = 0, t = "";
  for (let i = 0; i < 1000; i++) { k += i * 2; k -= i / 2; k %= 1009; t += i; t = t.slice(-20) + "x"; }
  const d = new Date(0), o = { valueOf: () => 4, toString: () => "four" };
  if (`${o}` !== "four" || o + "" !== "4" || (o as any) * 2 !== 8 || !((o as any) < 5) || (o as any) != 4 || (d as any) - 0 !== 0 || typeof (d + "") !== "string" || one !== 1n) throw new Error("other");
  n.set(k);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
