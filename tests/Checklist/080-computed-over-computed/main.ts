import { type Cell, computed, handler, pattern, str } from "commonfabric";

interface Site { beds: { name: string; wet?: { mm: number } }[]; owner?: { name?: string } }
const wet = handler((e: { i: number; mm: number }, { beds }: { beds: Cell<{ name: string; wet?: { mm: number } }[]> }) => {
  beds.key(e.i).key("wet").set({ mm: e.mm });
});
export default pattern<{ site: Site }>(({ site }) => {
  const depths = computed(() => site.beds.map((b) => b.wet?.mm ?? 0));
  const stats = computed(() => ({ max: Math.max(0, ...depths), sum: depths.reduce((a, b) => a + b, 0), list: { ends: [depths[0], depths.at(-1)] } }));
  const text = computed(() => `${stats.max}/${stats.sum}/${stats.list.ends[1]} ${site.owner?.name ?? "nobody"}`);
  const { max } = stats;
  const twice = computed(() => max * 2);
  const third = computed(() => (twice > 10 ? text : "low"));
  return { depths, stats, text, twice, third, label: str`${text}!`, wet: wet({ beds: site.beds }) };
});
