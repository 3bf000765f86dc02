import { type Cell, handler, pattern } from "commonfabric";

const shout = (s: any) => `${s}!`;
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ n: number }>(({ n }) => {
  const stream = up({ n });
  return { n, loud: shout(stream) };
});
