import { type Cell, handler, lift, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const id = lift((t: string) => t);
export default pattern<{ n: number; t: string; xs: number[] }>(({ n, t, xs }) => {
  const text = `depth ${n} of ${xs.length + 1} [${xs}] ${t ? "t" : "f"}`;
  const plus = t + n + "!";
  const numbers = n + n;
  const nested = `a${`b${n}`}c`;
  const plain = `only ${1 + 1}`;
  const input = id(`in ${n}`);
  return { text, plus, numbers, nested, plain, input, up: up({ n }) };
});
