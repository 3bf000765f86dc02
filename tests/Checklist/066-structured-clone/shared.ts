import { lift, pattern } from "commonfabric";

const shared = lift((n: number) => {
  const one = { n };
  const clone = structuredClone({ a: one, b: one, c: { n } });
  return [clone.a === clone.b, clone.a === clone.c, clone.a === one];
});
export default pattern<{ n: number }>(({ n }) => ({ shared: shared(n) }));
