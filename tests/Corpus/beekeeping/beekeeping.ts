// Hive inspections for a small apiary: queens, brood frames, and honey taken off.
import { Cell, Default, equals, handler, lift, pattern, str } from "commonfabric";

type Colour = "white" | "yellow" | "red" | "green" | "blue";

interface Queen { year: number; mark: Colour }

interface Hive {
  name: string;
  queen: Queen | null;
  brood: number;
  supers: number;
  notes?: string[];
}

const MARKS: readonly Colour[] = ["white", "yellow", "red", "green", "blue"];
const KG_PER_SUPER = 12.5;

/** International marking: years ending in 1 or 6 are white, 2 or 7 yellow, and so on. */
const markFor = (year: number): Colour => MARKS[(year + 4) % 5];

const START: Hive[] = [
  { name: "Orchard", queen: { year: 2023, mark: "red" }, brood: 6, supers: 1 },
  { name: "Wall", queen: null, brood: 0, supers: 0 },
];

interface BeeArgs {
  hives: Default<Hive[], typeof START>;
  season: Default<number, 2024>;
}

function indexOfHive(hives: Cell<Hive[]>, name: string | undefined): number {
  return hives.get().findIndex((h) => h.name === name);
}

function jot(hives: Cell<Hive[]>, i: number, line: string) {
  const old = hives.key(i).get().notes ?? [];
  hives.key(i).key("notes").set([...old, line]);
}

const requeen = handler(
  (event: { hive: string } | undefined, ctx: { hives: Cell<Hive[]>; season: number }) => {
    const i = indexOfHive(ctx.hives, event?.hive);
    if (i < 0) return;
    ctx.hives.key(i).key("queen").set({ year: ctx.season, mark: markFor(ctx.season) });
    jot(ctx.hives, i, `requeened ${ctx.season}`);
  },
);

const inspect = handler(
  (
    event: { hive: string; brood: number; addSupers?: number } | undefined,
    ctx: { hives: Cell<Hive[]>; looked: Cell<Hive[]>; last: Cell<string | null> },
  ) => {
    if (!event) {
      ctx.last.set(null);
      ctx.looked.set([]);
      return;
    }
    const i = indexOfHive(ctx.hives, event.hive);
    if (i < 0) return;
    ctx.hives.key(i).update({ brood: event.brood, supers: ctx.hives.key(i).get().supers + (event.addSupers ?? 0) });
    jot(ctx.hives, i, `brood ${event.brood}`);
    ctx.last.set(event.hive);
    ctx.looked.set([ctx.hives.get()[i]]);
  },
);

/** A colony with brood on eight frames or more is split: half of the brood moves out, the queen stays. */
const split = handler(
  (_event: unknown, ctx: { hives: Cell<Hive[]>; looked: Cell<Hive[]>; splits: Cell<number> }) => {
    const chosen = ctx.looked.get()[0];
    if (chosen === undefined || chosen.brood < 8) return;
    const i = ctx.hives.get().findIndex((h) => equals(h, chosen));
    if (i < 0) return;
    const half = Math.floor(chosen.brood / 2);
    ctx.hives.key(i).key("brood").set(chosen.brood - half);
    ctx.hives.push({ name: `${chosen.name} II`, queen: null, brood: half, supers: 0 });
    ctx.splits.set(ctx.splits.get() + 1);
  },
);

const harvest = handler(
  (_e, { hives, honey }: { hives: Cell<Hive[]>; honey: Cell<number> }) => {
    const taken = hives.get().reduce((sum, h) => sum + h.supers, 0);
    honey.set(honey.get() + taken * KG_PER_SUPER);
    hives.set(hives.get().map((h) => (h.supers === 0 ? h : { ...h, supers: 0 })));
  },
);

const queenless = lift((hives: Hive[]) => hives.filter((h) => h.queen === null).map((h) => h.name));

const oldQueens = lift(({ hives, season }: { hives: Hive[]; season: number }) =>
  hives.filter((h) => h.queen !== null && season - h.queen.year >= 2).map((h) => `${h.name} (${h.queen?.mark})`)
);

const strongest = lift((hives: Hive[]) => {
  const sorted = [...hives].sort((a, b) => b.brood - a.brood || a.name.localeCompare(b.name));
  return sorted.length > 0 ? sorted[0].name : "";
});

const lastLine = lift((name: string | null) => (name === null ? "nothing looked at" : `looked at ${name}`));

export const apiary = pattern<BeeArgs>(({ hives, season }) => {
  const looked = Cell.of<Hive[]>([]);
  const last = nobody();
  const honey = Cell.of(0);
  const splits = Cell.of<number>(0);
  const weak = queenless(hives);
  const summary = str`${hives.length} hives in ${season}`;
  const detail = str`${summary}, best: ${strongest(hives)}`;
  return {
    hives,
    season,
    last,
    colony: looked[0],
    honey,
    splits,
    weak,
    weakCount: weak.length,
    old: oldQueens({ hives, season }),
    summary,
    detail,
    lastLine: lastLine(last),
    actions: {
      requeen: requeen({ hives, season }),
      inspect: inspect({ hives, looked, last }),
      split: split({ hives, looked, splits }),
      harvest: harvest({ hives, honey }),
    },
  };
});

function nobody() {
  return Cell.of<string | null>(null);
}

export default apiary;
