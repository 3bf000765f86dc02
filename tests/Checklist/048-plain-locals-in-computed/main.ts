import { type Cell, computed, handler, pattern, str } from "commonfabric";

const STEP = 5;
const round = (n: number) => Math.round(n * 100) / 100;
export default pattern<{ n: number }>(({ n }) => {
  const factor = 3;
  const names = ["a", "b"];
  const options = { low: 1, refs: { n } };
  const label = str`n${n}`;
  const empty = "";
  const both = computed(() => round(n * factor + STEP) + names.length + options.low);
  const deep = computed(() => options.refs.n + 1);
  const text = computed(() => `${label}${empty}|${names.join("")}`);
  return { both, deep, text };
});
