import { computed, pattern } from "commonfabric";

const WORDS = new Map([["a", 1]]);
export default pattern<{ k: string; table: Record<string, number> }>(({ k, table }) => {
  const local = new Map([["a", 10], ["b", 20]]);
  const set = new Set(["a"]);
  const list = ["x", k, "z"];
  return { word: computed(() => WORDS.get(k) ?? 0), local: computed(() => local.get(k) ?? 0), has: computed(() => set.has(k)), table: computed(() => table[k] ?? -1), listed: computed(() => list.join("")), size: computed(() => local.size + set.size) };
});
