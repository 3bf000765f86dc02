import { computed, pattern, UI } from "commonfabric";
import Gauge, { type GaugeIn, scale as rescale, UNIT } from "./gauge.tsx";
import * as lib from "./lib/index.ts";
import { double, type Level } from "./lib/index.ts";
import "./lib/nothing.ts";

interface Args extends GaugeIn { deep: Level }
export default pattern<Args>(({ mm, deep }) => {
  const gauge = Gauge({ mm });
  return { mm, gauge, unit: UNIT, twice: double(mm), more: computed(() => rescale(mm) + lib.OFFSET), level: deep.at, renamed: lib.renamed(3), again: lib.deepest() };
});
