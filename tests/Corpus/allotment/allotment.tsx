import {
  action,
  computed,
  type Default,
  equals,
  fetchJson,
  generateText,
  handler,
  ifElse,
  NAME,
  navigateTo,
  pattern,
  SELF,
  type Stream,
  TILE_UI,
  UI,
  uiVariant,
  unless,
  when,
  wish,
  Writable,
} from "commonfabric";

// Plots of an allotment. A plot lies fallow or is planted; neighbours lend each other water.

export type Crop = { name: string; ripeAfter: number; age: number };

export interface PlotIn {
  no: number;
  crop: Writable<Crop | null | Default<null>>;
  water: Writable<number | Default<3>>;
}

export interface PlotOut {
  no: number;
  water: number;
  ripe: boolean;
  lend: Stream<{ to: PlotOut; amount: number }>;
  take: Stream<{ amount: number }>;
  night: Stream<void>;
  introduce: Stream<{ other: PlotOut }>;
}

const take = handler<{ amount: number }, { water: Writable<number> }>(({ amount }, { water }) => {
  water.set(water.get() + amount);
});

const introduce = handler<{ other: PlotOut }, { friends: Writable<PlotOut[]>; self: PlotOut }>(({ other }, { friends, self }) => {
  if (equals(other, self)) return;
  if (friends.get().some((f) => equals(f, other))) return;
  friends.push(other);
});

export const Plot = pattern<PlotIn, PlotOut>(({ no, crop, water, [SELF]: self }) => {
  const friends = new Writable<PlotOut[]>([]);
  const ripe = computed(() => {
    const c = crop.get();
    return c !== null && c.age >= c.ripeAfter;
  });
  const lend = action(({ to, amount }: { to: PlotOut; amount: number }) => {
    if (water.get() < amount) return;
    water.set(water.get() - amount);
    to.take.send({ amount });
  });
  const plant = action((c: { name: string; ripeAfter?: number } | undefined) => {
    crop.set(c === undefined ? null : { name: c.name, ripeAfter: c.ripeAfter ?? 3, age: 0 });
  });
  const night = action(() => {
    const c = crop.get();
    if (c === null || water.get() === 0) return;
    water.set(water.get() - 1);
    crop.key("age").set(c.age + 1);
  });
  const fallow = computed(() => crop.get() === null);
  return {
    [NAME]: computed(() => `Plot ${no}`),
    [UI]: (
      <div>
        {ifElse(fallow, <i>fallow</i>, <b>{crop.get()?.name}</b>)}
        {when(ripe, <strong>ripe</strong>)}
        <span>{unless(water, "dry")}</span>
        <button onClick={() => navigateTo(self)}>open</button>
      </div>
    ),
    [TILE_UI]: <span>#{no}</span>,
    no,
    crop,
    water,
    ripe,
    friends,
    friendNos: computed(() => friends.get().map((f) => f.no)),
    lend,
    plant,
    night,
    introduce: introduce({ friends, self }),
    take: take({ water }),
  };
});

const openGate = handler<unknown, { plots: Writable<PlotOut[]> }>((_, { plots }) => {
  const next = Plot({ no: plots.get().length + 1 });
  plots.push(next);
  return navigateTo(next);
});

export default pattern<{ place: string | Default<"Hill"> }>(({ place }) => {
  const plots = new Writable<PlotOut[]>([]);
  const forecast = fetchJson<{ rain: number }>({ url: `https://sky.example/${place}` });
  const noForecast = fetchJson<{ rain: number }>({ url: "" });
  const slogan = generateText({ prompt: "A slogan" });
  const shed = wish<{ tools: string[] }>({ query: "#shed" });
  const first = plots.key(0);

  const share = action(({ from, to, amount }: { from: number; to: number; amount: number }) => {
    const list = plots.get();
    const giver = list[from];
    const other = list[to];
    if (!giver || !other) return;
    giver.lend.send({ to: other, amount });
  });
  const meet = action(({ a, b }: { a: number; b: number }) => {
    const list = plots.get();
    list[a].introduce.send({ other: list[b] });
  });
  const night = action(() => {
    for (const p of plots.get()) p.night.send();
  });

  return {
    [NAME]: `${place} allotments`,
    [UI]: (
      <cf-vstack>
        {plots.map((p) => <li>{p}{uiVariant(p, "tile")}</li>)}
        <p>{forecast.result?.rain ?? "no forecast"}</p>
        {shed.error ? <em>no shed</em> : <ul>{shed.result.tools.map((t) => <li>{t}</li>)}</ul>}
      </cf-vstack>
    ),
    place,
    plots,
    firstWater: first.key("water"),
    harvest: computed(() => plots.get().filter((p) => p.ripe).map((p) => p.no)),
    total: computed(() => plots.get().reduce((n, p) => n + p.water, 0)),
    forecast: { pending: forecast.pending, failed: !!forecast.error, rain: forecast.result?.rain, idle: noForecast.error === undefined },
    slogan: slogan.result ?? "dig deep",
    sloganPending: slogan.pending,
    open: openGate({ plots }),
    share,
    meet,
    night,
  };
});
