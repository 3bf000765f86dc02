import { action, type Cell, cell, computed, handler, lift, NAME, pattern, type Stream, str, UI } from "commonfabric";
import { Bench } from "./bench.tsx";

interface BenchOut {
  species: string;
  pots: number;
  water: number;
  mood: string;
  tools: { pot: Stream<{ count?: number }>; pour: Stream<{ detail: { amount: number } }> };
  dry: Stream<unknown>;
}

interface NurseryArgs {
  owner: string;
  opening?: { species: string; pots: number };
}

const newBench = handler((event: { species: string; pots?: number } | undefined, ctx: { benches: Cell<BenchOut[]>; best: Cell<BenchOut | null> }) => {
  if (!event?.species) return;
  const bench = Bench({ species: event.species, pots: event.pots ?? 0 });
  ctx.benches.push(bench as unknown as BenchOut);
  if (event.pots !== undefined && event.pots > 10) ctx.best.set(bench as unknown as BenchOut);
});

const clear = handler((event: { species: string }, ctx: { benches: Cell<BenchOut[]> }) => {
  ctx.benches.set(ctx.benches.get().filter((b) => b.species !== event.species));
});

const sunnyDay = handler((_event, ctx: { benches: BenchOut[]; days: Cell<number> }) => {
  ctx.days.set(ctx.days.get() + 1);
  ctx.benches.forEach((b) => b.dry.send({}));
});

const rain = handler((event: { amount: number } | undefined, { benches }: { benches: Cell<BenchOut[]> }) => {
  if (event === undefined) return;
  const list = benches.get();
  for (let i = 0; i < list.length; i++) {
    list[i].tools.pour.send({ detail: { amount: event.amount } });
  }
});

const stock = lift((benches: BenchOut[]) => benches.reduce((n, b) => n + b.pots, 0));
const moods = lift((benches: BenchOut[]) => benches.map((b) => `${b.species}: ${b.mood}`));

export default pattern<NurseryArgs>(({ owner, opening }) => {
  const benches = cell<BenchOut[]>([]);
  const best = cell<BenchOut | null>(null);
  const days = cell(0);
  const show = Bench({ species: opening.species, pots: opening.pots, water: 90 });
  const names = computed(() => benches.get().map((b) => b.species).sort((a, b) => a.localeCompare(b)));
  const everything = computed(() => benches.get().length > 0 && benches.get().every((b) => b.mood === "dead"));
  const label = owner ? str`${owner}'s nursery` : "a nursery";

  const replant = action(({ from, to }: { from: number; to: number }) => {
    const list = [...benches.get()];
    const [moved] = list.splice(from, 1);
    if (moved === undefined) return;
    list.splice(to, 0, moved);
    benches.set(list);
  });

  return {
    [NAME]: label,
    [UI]: (
      <cf-vstack>
        {show}
        {benches.map((b, i) => (
          <cf-card>
            <b>{i + 1}</b>
            {b}
            <button onClick={() => b.tools.pot.send({ count: 5 })}>+5</button>
          </cf-card>
        ))}
        {everything ? <p>all lost after {days} days</p> : null}
      </cf-vstack>
    ),
    show,
    benches,
    best,
    days,
    names,
    stock: stock(benches),
    moods: moods(benches),
    firstMood: benches[0].mood,
    crew: {
      add: newBench({ benches, best }),
      clear: clear({ benches }),
      sun: sunnyDay({ benches, days }),
      rain: rain({ benches }),
      replant,
    },
  };
});
