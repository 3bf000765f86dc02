import { type Cell, handler, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const leaf = pattern<{ n: number }>(({ n }) => ({ kind: "leaf", n, up: up({ n }) }));
const twig = pattern<{ n: number }>(({ n }) => ({ kind: "twig", n: n * 10, up: up({ n }) }));
export default pattern<{ depth?: any; n: number; cond: { flag: boolean } }>(({ depth, n, cond }) => {
  const safe = typeof depth === "number" ? depth : n;
  const made = cond.flag ? leaf({ n }) : twig({ n });
  const either = depth || n;
  return { depth, n, safe, made, either, upSafe: up({ n: safe }), upEither: up({ n: either }) };
});
