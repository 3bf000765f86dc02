import { action, cell, type Cell, computed, type Default, handler, ifElse, instantiate, lift, NAME, pattern, str, type Stream, UI } from "commonfabric";

interface Exhibit {
  title: string;
  room: number;
  minutes: number;
}

interface TourOut {
  guide: string;
  seen: string[];
  left: number;
  visit: Stream<{ title: string }>;
}

const visit = handler((event: { title: string } | undefined, ctx: { seen: Cell<string[]>; exhibits: Exhibit[] }) => {
  if (!event || !ctx.exhibits.some((e) => e.title === event.title)) return;
  ctx.seen.addUnique(event.title);
});

const remaining = lift(({ exhibits, seen }: { exhibits: Exhibit[]; seen: string[] }) =>
  exhibits.filter((e) => !seen.includes(e.title)).reduce((m, e) => m + e.minutes, 0)
);

export const DayTour = pattern<{ guide: Default<string, "Rosa">; exhibits: Exhibit[]; seen: Default<string[], []> }>(
  ({ guide, exhibits, seen }) => ({
    [NAME]: str`Day tour with ${guide}`,
    [UI]: <ol>{seen.map((s) => <li>{s}</li>)}</ol>,
    guide,
    seen,
    left: remaining({ exhibits, seen }),
    visit: visit({ seen, exhibits }),
  }),
);

const dark = lift((exhibits: Exhibit[]) => exhibits.filter((e) => e.room > 1));

export const NightTour = pattern<{ guide: Default<string, "Owl">; exhibits: Exhibit[]; seen: Default<string[], []> }>(
  ({ guide, exhibits, seen }) => {
    const open = dark(exhibits);
    return {
      [NAME]: `Night tour with ${guide}`,
      [UI]: <p>{guide} carries the lamp</p>,
      guide,
      seen,
      left: remaining({ exhibits: open, seen }),
      visit: visit({ seen, exhibits: open }),
    };
  },
);

const ROOMS: Exhibit[] = [
  { title: "Whale", room: 1, minutes: 10 },
  { title: "Clocks", room: 2, minutes: 15 },
  { title: "Masks", room: 3, minutes: 5 },
];

const book = handler(
  (event: { night?: boolean; guide?: string } | undefined, ctx: { exhibits: Cell<Exhibit[]>; tours: Cell<TourOut[]> }) => {
    const inputs = { exhibits: ctx.exhibits, ...(event?.guide ? { guide: event.guide } : {}) };
    const tour = event?.night
      ? instantiate({ pattern: NightTour, inputs })
      : instantiate({ pattern: DayTour, inputs });
    ctx.tours.push(tour as unknown as TourOut);
  },
);

const bookOldWay = handler((event: { guide: string }, ctx: { exhibits: Cell<Exhibit[]>; tours: Cell<TourOut[]> }) => {
  ctx.tours.push(DayTour({ exhibits: ctx.exhibits, guide: event.guide }) as unknown as TourOut);
});

const acquire = handler((event: Exhibit | undefined, ctx: { exhibits: Cell<Exhibit[]>; log: Cell<string[]> }) => {
  if (event === undefined) return;
  ctx.exhibits.push(event);
  ctx.log.push(`+${event.title}`);
});

const everyone = handler((event: string | undefined, { tours }: { tours: Cell<TourOut[]> }) => {
  for (const t of tours.get()) t.visit.send({ title: event ?? "Whale" });
});

const roster = lift((tours: TourOut[]) => tours.map((t) => `${t.guide}: ${t.left} min`));

export default pattern<{ exhibits: Default<Exhibit[], typeof ROOMS>; closed: Default<boolean, false> }>(({ exhibits, closed }) => {
  const tours = cell<TourOut[]>([]);
  const log = cell<string[]>([]);
  const house = instantiate({ pattern: DayTour, inputs: { exhibits, guide: "the house" } });
  const later = ifElse(closed, NightTour, DayTour);
  const current = instantiate({ pattern: later, inputs: { exhibits } });
  const empty = tours.get().length === 0;
  const cancel = action(({ tour }: { tour: number }) => {
    tours.set(tours.get().filter((_, i) => i !== tour));
  });
  return {
    [NAME]: "Museum",
    [UI]: (
      <main>
        {empty ? <p>no tours yet</p> : <ul>{tours.map((t) => <li>{t}</li>)}</ul>}
        <ct-charm-creator pattern={DayTour} inputs={{ exhibits, guide: "you" }}>book</ct-charm-creator>
      </main>
    ),
    exhibits,
    closed,
    tours,
    log,
    house,
    current,
    empty,
    roster: roster(tours),
    summary: computed(() => tours.get().filter((t) => t.left === 0).length),
    book: book({ exhibits, tours }),
    bookOldWay: bookOldWay({ exhibits, tours }),
    acquire: acquire({ exhibits, log }),
    everyone: everyone({ tours }),
    cancel,
  };
});
