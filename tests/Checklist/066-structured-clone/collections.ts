import { lift, pattern } from "commonfabric";

const copies = lift((n: number) => {
  const clone = structuredClone({ map: new Map([["k", { n }]]), set: new Set([n]), when: new Date(n) });
  return [clone.map.get("k")?.n, clone.set.has(n), clone.when.getTime()];
});
export default pattern<{ n: number }>(({ n }) => ({ copies: copies(n) }));
