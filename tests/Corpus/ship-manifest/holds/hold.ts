import { computed, dataFile, type Default, lift, pattern } from "commonfabric";
import { tonnes, type Weighed } from "../lib/units";

export interface Crate extends Weighed {
  mark: string;
  to: string;
  fragile?: boolean;
}

type Plan = Record<string, { tonnes: number }>;

export const HoldError = (mark: string): string => `${mark}: hold is full`;

const CAPACITY: Record<string, number> = { fore: 10, aft: 4 };
export function capacityOf(name: string): number {
  return CAPACITY[name] ?? 0;
}

const marks = lift((crates: Crate[]) => crates.map((c) => (c.fragile ? `!${c.mark}` : c.mark)).sort((a, b) => a.localeCompare(b)));

const hold = pattern<{ name: string; crates: Default<Crate[], []> }>(({ name, crates }) => {
  const plan: Plan = JSON.parse(dataFile("../data/plan.json"));
  const load = computed(() => crates.reduce((n, c) => n + tonnes(c), 0));
  return {
    name,
    crates,
    marks: marks(crates),
    tonnes: load,
    deck: plan.fore.tonnes + plan.aft.tonnes,
    free: computed(() => plan[name].tonnes - load),
  };
});

export { hold as default };
