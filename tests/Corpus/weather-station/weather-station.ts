import { cell, Cell, computed, Default, fetchJson, handler, lift, pattern, str } from "commonfabric";

interface Report {
  place: string;
  temps: number[];
  wind?: { knots: number; from: string };
}

interface ProbeArgs {
  host: string;
  place: Default<string, "ridge">;
  options: Default<{ headers?: Record<string, string> }, {}>;
}

const warm = (temps: readonly number[]) => temps.filter((t) => t >= 20).length;

/** One place, asked for over the network. */
export const probe = pattern<ProbeArgs>(({ host, place, options }) => {
  const url = computed(() => (place === "" ? "" : `https://${host}/now/${place}.json`));
  const { pending, result, error } = fetchJson<Report>({ url, options });
  return computed(() => {
    if (pending) return { place, state: "waiting" };
    if (error) return { place, state: "failed", why: String(error).length > 0 };
    if (!result) return { place, state: "idle" };
    const temps = result.temps;
    return {
      place,
      state: "ok",
      mean: temps.reduce((a, b) => a + b, 0) / temps.length,
      warm: warm(temps),
      wind: result.wind?.from ?? "calm",
      knots: result?.wind?.knots,
      same: result.place === place,
    };
  });
});

const setPlace = handler((event: { place: string } | undefined, ctx: { place: Cell<string>; asked: Cell<string[]> }) => {
  if (event === undefined) return;
  ctx.place.set(event.place);
  ctx.asked.push(event.place);
});

const note = handler((event: { text: string }, ctx: { current: { state: string; mean?: number }; notes: Cell<{ text: string; at?: number }[]> }) => {
  ctx.notes.push({ text: event.text, at: ctx.current.mean });
});

type Alarm = { place: string; over: number; seen?: boolean };

const watch = handler((event: { place: string; over?: number } | undefined, ctx: { alarms: Cell<Alarm[]> }) => {
  if (event === undefined) return;
  const i = ctx.alarms.get().findIndex((a) => a.place === event.place);
  if (i >= 0) ctx.alarms.key(i).update({ over: event.over ?? 30 });
  else ctx.alarms.push({ place: event.place, over: event.over ?? 30 });
});

// The keeper signs in two places; nobody else may write in between.
const sign = handler(async (event: { name: string }, ctx: { alarms: Cell<Alarm[]>; signatures: Cell<string[]> }) => {
  const before = ctx.signatures.get().length;
  ctx.signatures.push(`${event.name} opens`);
  await Promise.resolve();
  for (const [i] of ctx.alarms.get().entries()) {
    await null;
    ctx.alarms.key(i).key("seen").set(true);
  }
  ctx.signatures.push(`${event.name} closes after ${ctx.signatures.get().length - before}`);
});

const ringing = lift(({ alarms, reports }: { alarms: Alarm[]; reports: { place: string; mean?: number }[] }) =>
  alarms
    .filter((a) => !a.seen && reports.some((r) => r.place === a.place && (r.mean ?? -Infinity) > a.over))
    .map((a) => a.place)
);

interface StationArgs {
  host: Default<string, "weather.example">;
  first: Default<string, "ridge">;
}

export default pattern<StationArgs>(({ host, first }) => {
  const second = cell("valley");
  const asked = cell<string[]>([]);
  const notes = cell<{ text: string; at?: number }[]>([]);
  const alarms = cell<Alarm[]>([]);
  const signatures = cell<string[]>([]);
  const options = { headers: { accept: "application/json" } };
  const a = probe({ host, place: first, options });
  const b = probe({ host, place: second });
  const warmer = computed(() => {
    if (a?.state !== "ok" || b?.state !== "ok") return null;
    return a.mean === b.mean ? "equal" : a.mean > b.mean ? a.place : b.place;
  });
  return {
    first,
    second,
    asked,
    notes,
    a,
    b,
    warmer,
    alarms,
    signatures,
    ringing: ringing({ alarms, reports: [a, b] }),
    watch: watch({ alarms }),
    sign: sign({ alarms, signatures }),
    line: str`${a.place}: ${a.state}`,
    windA: computed(() => a?.wind),
    knots: a.knots,
    setFirst: setPlace({ place: first, asked }),
    setSecond: setPlace({ place: second, asked }),
    note: note({ current: a, notes }),
  };
});
