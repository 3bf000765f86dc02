import { Cell, cell, Default, handler, lift, pattern, str } from "commonfabric";

// Ablation stakes on a glacier: each visit reads how much of a stake stands out of the ice (in cm).

interface Position {
  x: number;
  y: number;
}

interface Named {
  stake: string;
}

interface Reading extends Named {
  year: number;
  out: number;
  surface: "ice" | "snow" | "firn";
}

interface Stake extends Named {
  at: Position;
  altitude?: number;
  drilled: Default<number, 1000>;
}

interface SurveyArgs {
  stakes: Default<Stake[], [{ stake: "S1"; at: { x: 0; y: 0 }; altitude: 2400 }]>;
  readings: Default<Reading[], []>;
  /** kilograms per cubic metre */
  density: Default<{ ice: number; snow: number; firn: number }, { ice: 900; snow: 400; firn: 600 }>;
}

const addReading = handler(
  (
    event: Partial<Reading> & { stake: string } | undefined,
    context: { readings: Cell<Reading[]>; stakes: Stake[]; faults: Cell<number> },
  ) => {
    if (event === undefined || typeof event.out !== "number" || !Number.isFinite(event.out)) {
      context.faults.set(context.faults.get() + 1);
      return;
    }
    const known = context.stakes.some((s) => s.stake === event.stake);
    const before = context.readings.get().filter((r) => r.stake === event.stake);
    const year = event.year ?? (before.at(-1)?.year ?? 1999) + 1;
    if (!known) {
      context.faults.set(context.faults.get() + 1);
      return;
    }
    context.readings.set([...context.readings.get(), { stake: event.stake, year, out: event.out, surface: event.surface ?? "ice" }]);
  },
);

const moveStake = handler((event: { stake: string; dx: number; dy: number }, { stakes }: { stakes: Cell<Stake[]> }) => {
  const i = stakes.get().findIndex((s) => s.stake === event.stake);
  if (i < 0) return;
  const at = stakes.key(i, "at");
  at.update({ x: at.get().x + event.dx, y: at.get().y + event.dy });
});

const drill = handler((event: { stake: string; at: Position; drilled?: number } | undefined, { stakes }: { stakes: Cell<Stake[]> }) => {
  if (event === undefined) return;
  stakes.push(event as Stake);
});

const correct = handler((event: { index: number; out: number }, { readings }: { readings: Cell<Reading[]> }) => {
  readings.key(event.index).key("out").set(event.out);
});

type Change = { stake: string; year: number; cm: number; surface: string };

function changesOf(readings: readonly Reading[]): Change[] {
  const last = new Map<string, Reading>();
  const out: Change[] = [];
  for (const r of [...readings].sort((a, b) => a.year - b.year)) {
    const prev = last.get(r.stake);
    if (prev !== undefined) out.push({ stake: r.stake, year: r.year, cm: prev.out - r.out, surface: r.surface });
    last.set(r.stake, r);
  }
  return out;
}

const changes = lift(changesOf);

const balance = lift(({ changes, density }: { changes: Change[]; density: Record<string, number> }) =>
  changes.map((c) => ({ stake: c.stake, year: c.year, mm: Math.round((c.cm * 10 * density[c.surface]) / 1000) }))
);

const mean = lift((rows: { mm: number }[]) => rows.reduce((s, r) => s + r.mm, 0) / rows.length);
const verdict = lift((mm: number) => (Number.isNaN(mm) ? "unknown" : mm < 0 ? "shrinking" : mm > 0 ? "growing" : "steady"));

const reach = lift(({ stakes, readings }: { stakes: Stake[]; readings: Reading[] }) => {
  const out: Record<string, number> = {};
  for (const s of stakes) {
    const latest = readings.filter((r) => r.stake === s.stake).at(-1);
    out[s.stake] = s.drilled - (latest?.out ?? 0);
  }
  return out;
});

const drift = lift((stakes: Stake[]) => stakes.map((s) => Math.hypot(s.at.x, s.at.y)));
const highest = lift((stakes: Stake[]) => stakes.find((s) => s.altitude !== undefined)?.altitude);
const tall = lift((altitude: number) => altitude > 2000);
const lowPoint = lift((mm: number[]) => -Math.min(...mm));
const numbers = lift((rows: { mm: number }[]) => rows.map((r) => r.mm));

export const survey = pattern<SurveyArgs>(({ stakes: poles, readings, density }) => {
  const faults = cell(0);
  const steps = changes(readings);
  const rows = balance({ changes: steps, density });
  const average = mean(rows);
  const state = verdict(average);
  const top = highest(poles);
  return {
    stakes: poles,
    readings,
    faults,
    changes: steps,
    balance: rows,
    lines: steps.map((c, i) => str`${i + 1}. ${c.stake} ${c.cm} cm`),
    average,
    worst: lowPoint(numbers(rows)),
    state,
    drift: drift(poles),
    reach: reach({ stakes: poles, readings }),
    top,
    tall: tall(top),
    report: { head: str`${poles.length} stakes, ${readings.length} readings`, body: { lines: { last: str`glacier is ${state}` } } },
    field: {
      read: addReading({ readings, stakes: poles, faults }),
      correct: correct({ readings }),
      poles: { move: moveStake({ stakes: poles }), drill: drill({ stakes: poles }) },
    },
  };
});

export default survey;
