import { type Cell, computed, Default, handler, NAME, pattern, UI } from "commonfabric";

export interface BenchArgs {
  species: string;
  pots: Default<number, 0>;
  water: Default<number, 50>;
}

const pot = handler<{ count?: number }, { pots: Cell<number> }>(({ count }, { pots }) => {
  pots.set(pots.get() + (count ?? 1));
});

const pour = handler<{ detail: { amount: number } }, { water: Cell<number>; pots: number }>((e, { water, pots }) => {
  water.set(Math.min(100, water.get() + Math.round(e.detail.amount / Math.max(1, pots))));
});

const dry = handler((_: unknown, { water }: { water: Cell<number> }) => {
  water.set(Math.max(0, water.get() - 20));
});

export const Bench = pattern<BenchArgs>(({ species, pots, water }) => {
  const mood = computed(() => (water >= 80 ? "soaked" : water >= 40 ? "happy" : water > 0 ? "thirsty" : "dead"));
  const dryStream = dry({ water });
  return {
    [NAME]: computed(() => `${species} × ${pots}`),
    [UI]: (
      <div class={mood}>
        <span style={{ width: `${water}%` }}>{species}</span>
        <cf-button oncf-click={dryStream}>sun</cf-button>
      </div>
    ),
    species,
    pots,
    water,
    mood,
    tools: { pot: pot({ pots }), pour: pour({ water, pots }) },
    dry: dryStream,
  };
});
