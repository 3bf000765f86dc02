import { cell, type Cell, type Default, handler, lift, pattern, type Stream, str } from "commonfabric";

/** A level of the garage: spaces are numbered from 1, a plate in each taken one. */
interface LevelArgs {
  label: Default<string, "?">;
  capacity: Default<number, 2>;
  plates: Default<string[], []>;
  onFull?: Stream<{ label: string }>;
}

const enter = handler((event: { plate: string } | undefined, ctx: { plates: Cell<string[]>; capacity: number; turnedAway: Cell<number>; label: string; onFull?: Stream<{ label: string }> }) => {
  const plate = event?.plate?.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!plate) return;
  if (ctx.plates.get().length >= ctx.capacity || ctx.plates.get().includes(plate)) {
    ctx.turnedAway.set(ctx.turnedAway.get() + 1);
    return;
  }
  ctx.plates.push(plate);
  if (ctx.plates.get().length === ctx.capacity) ctx.onFull?.send({ label: ctx.label });
});

const leave = handler((event: { plate: string }, ctx: { plates: Cell<string[]> }) => {
  ctx.plates.remove(event.plate);
});

const freeOf = lift(({ capacity, plates }: { capacity: number; plates: string[] }) => capacity - plates.length);

export const level = pattern<LevelArgs>(({ label, capacity, plates, onFull }) => {
  const turnedAway = cell(0);
  const free = freeOf({ capacity, plates });
  return {
    label,
    plates,
    free,
    turnedAway,
    sign: str`${label}: ${free}`,
    gate: { enter: enter({ plates, capacity, turnedAway, label, onFull }), leave: leave({ plates }) },
  };
});

interface Floor {
  label: string;
  capacity: number;
  plates: string[];
}

interface GarageArgs {
  floors: Default<Floor[], []>;
  tariff: Default<number, 150>;
}

// Children for every floor; their lists of plates are the garage's own.
const open = lift<{ floors: Cell<Floor[]>; onFull: Stream<{ label: string }> }>(({ floors, onFull }) =>
  floors.get().map((f, i) =>
    level({
      label: f.label,
      capacity: f.capacity,
      plates: floors.key(i).key("plates"),
      onFull,
    }).for(`level ${i}`)
  )
);

// The visitors' rows keep plates of their own.
const visitors = lift((labels: string[]) => labels.map((l) => level({ label: l, capacity: 1, plates: [] })));

const build = handler((event: { label: string; capacity?: number } | undefined, ctx: { floors: Cell<Floor[]> }) => {
  if (!event) return;
  ctx.floors.set([...ctx.floors.get(), { label: event.label, capacity: event.capacity ?? 2, plates: [] }]);
});

const demolish = handler((_event, ctx: { floors: Cell<Floor[]> }) => {
  ctx.floors.set(ctx.floors.get().slice(0, -1));
});

const bill = handler(
  (event: { level: number; plate: string; hours: number } | undefined, ctx: { levels: { gate: { leave: Stream<{ plate: string }> } }[]; tariff: number; takings: Cell<number> }) => {
    if (!event) return;
    const target = ctx.levels[event.level];
    if (target === undefined) return;
    ctx.takings.set(ctx.takings.get() + Math.ceil(event.hours) * ctx.tariff);
    target.gate.leave.send({ plate: event.plate });
  },
);

const totals = lift((floors: Floor[]) => ({
  spaces: floors.reduce((n, f) => n + f.capacity, 0),
  cars: floors.reduce((n, f) => n + f.plates.length, 0),
}));

const announce = handler((event: { label: string }, ctx: { board: Cell<string[]> }) => {
  ctx.board.push(`${event.label} is full`);
});

const isFull = lift(({ spaces, cars }: { spaces: number; cars: number }) => spaces > 0 && cars >= spaces);

const rename = handler((event: string[], ctx: { rows: Cell<string[]> }) => {
  ctx.rows.set(event ?? []);
});

export const garage = pattern<GarageArgs>(({ floors, tariff }) => {
  const takings = cell(0);
  const rows = cell(["V1"]);
  const board = cell<string[]>([]);
  const levels = open({ floors, onFull: announce({ board }) });
  const guests = visitors(rows);
  const sums = totals(floors);
  return {
    floors,
    tariff,
    takings,
    rows,
    board,
    levels,
    guests,
    cars: sums.cars,
    full: isFull(sums),
    build: build({ floors }),
    demolish: demolish({ floors }),
    bill: bill({ levels, tariff, takings }),
    rename: rename({ rows }),
  };
});

export default garage;
