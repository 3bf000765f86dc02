import { cell, type Cell, dataFile, type Default, handler, lift, pattern, str } from "commonfabric";

// Line 7 runs from the mill to the sea. The printed timetable is shipped with the program.

interface Stop {
  name: string;
  /** Minutes after leaving the first stop. */
  offset: number;
}

interface Timetable {
  line: string;
  stops: Stop[];
  departures: string[];
}

interface Args {
  stop: Default<string, "Mill">;
  now: Default<string, "07:30">;
  delays: Default<Record<string, number>, {}>;
}

const toMinutes = (hhmm: string) => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3, 5));
const toClock = (m: number) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;

function parse(text: string): Timetable {
  const raw = JSON.parse(text);
  return { line: raw.line, stops: raw.stops, departures: raw.departures };
}

const setDelay = handler((event: { departure: string; minutes?: number } | undefined, ctx: { delays: Cell<Record<string, number>> }) => {
  if (event === undefined) return;
  if (event.minutes === undefined) {
    ctx.delays.key(event.departure).set(undefined as unknown as number);
    return;
  }
  ctx.delays.key(event.departure).set(event.minutes);
});

const go = handler((event: { stop?: string; now?: string }, { stop, now, visited }: { stop: Cell<string>; now: Cell<string>; visited: Cell<string[]> }) => {
  if (event.stop !== undefined) {
    stop.set(event.stop);
    visited.addUnique(event.stop);
  }
  if (event.now !== undefined) now.set(event.now);
});

const forget = handler((event: string | undefined, { visited }: { visited: Cell<string[]> }) => {
  if (event === undefined) visited.set([]);
  else visited.removeByValue(event);
});

interface BoardInput {
  stop: string;
  now: string;
  delays: Record<string, number>;
  stops: Stop[];
  departures: string[];
}

const board = lift(({ stop, now, delays, stops, departures }: BoardInput) => {
  const here = stops.find((s) => s.name === stop);
  if (here === undefined) return [];
  const from = toMinutes(now);
  return departures
    .map((d) => ({ departure: d, at: toMinutes(d) + here.offset + (delays[d] ?? 0), late: delays[d] ?? 0 }))
    .filter((b) => b.at >= from)
    .sort((a, b) => a.at - b.at)
    .map((b) => ({ departure: b.departure, at: toClock(b.at), wait: b.at - from, late: b.late > 0 }));
});

type Bus = { departure: string; at: string; wait: number; late: boolean };

const next = lift((buses: Bus[]) => (buses.length > 0 ? buses[0] : null));
const message = lift((bus: Bus | null) => {
  if (bus === null) return "no more buses today";
  return bus.wait === 0 ? "the bus is here" : `in ${bus.wait} min${bus.late ? " (late)" : ""}`;
});
const worst = lift<{ delays: Cell<Record<string, number>> }, number>(({ delays }) => Math.max(0, ...Object.values(delays.get())));
const names = lift<Stop[], string[]>((stops) => stops.map((s) => s.name));
const fare = lift<{ stop: string; stops: Stop[]; fares: number[] }>(({ stop, stops, fares }) => {
  const i = stops.findIndex((s) => s.name === stop);
  return i < 0 ? undefined : fares[Math.min(i, fares.length - 1)];
});

export default pattern<Args>(({ stop, now, delays }) => {
  const visited = cell<string[]>([]);
  const table = parse(dataFile("./data/line7.json"));
  const fares = JSON.parse(dataFile("/data/fares.json")).zones;
  const notice = dataFile("data/notice.txt");
  const buses = board({ stop, now, delays, stops: table.stops, departures: table.departures });
  const first = next(buses);
  return {
    line: table.line,
    notice: notice.trim(),
    stop,
    now,
    delays,
    visited,
    stops: names(table.stops),
    buses,
    next: first,
    message: message(first),
    worst: worst({ delays }),
    fare: fare({ stop, stops: table.stops, fares }),
    title: str`${table.line} from ${stop} at ${now}: ${message(first)}`,
    setDelay: setDelay({ delays }),
    passenger: { go: go({ stop, now, visited }), forget: forget({ visited }) },
  };
});
