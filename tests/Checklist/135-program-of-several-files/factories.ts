import { computed, pattern, str } from "commonfabric";
import * as parts from "./lib/parts.ts";
import bound, { double, leaf as Leaf, LIMITS, water } from "./lib/parts.ts";

export default pattern<{ n: number; list: { v: number }[] }>(({ n, list }) => {
  const kid = Leaf({ n });
  const other = parts.leaf({ n });
  return {
    n, kid, other, twice: double(n), viaNamespace: parts.double(n), text: str`${parts.double(n)}`, water: water({ n }), again: parts.water({ n }), dflt: bound({ n }), limit: LIMITS.high, over: n > parts.LIMITS.high, shade: parts.shade(n),
    each: list.map((item) => Leaf({ n: item.v })), shadeOf: list.map((item) => parts.shade(item.v)), deep: computed(() => parts.shade(n) + LIMITS.low),
  };
});
