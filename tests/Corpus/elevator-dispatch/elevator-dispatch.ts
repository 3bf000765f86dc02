import { type Cell, cell, type Default, handler, lift, pattern, type Stream, str } from "commonfabric";

/* A bank of two cars. Calls go to the nearer car; each tick moves a car one floor. */

type Heading = "up" | "down" | "idle";

interface CarArgs {
  name: Default<string, "car">;
  floor: Default<number, 0>;
  stops: Default<number[], []>;
}

interface CarCells {
  floor: Cell<number>;
  stops: Cell<number[]>;
  heading: Cell<Heading>;
  served: Cell<number>;
}

const inOrder = (stops: readonly number[], floor: number, heading: Heading): number[] => {
  const above = stops.filter((s) => s >= floor).sort((a, b) => a - b);
  const below = stops.filter((s) => s < floor).sort((a, b) => b - a);
  return heading === "down" ? [...below, ...above] : [...above, ...below];
};

const toward = (from: number, to: number): Heading => (to > from ? "up" : to < from ? "down" : "idle");

const assign = handler((event: { floor: number } | undefined, car: CarCells) => {
  if (!event) return;
  if (car.stops.get().includes(event.floor)) return;
  car.stops.set(inOrder([...car.stops.get(), event.floor], car.floor.get(), car.heading.get()));
});

const step = handler((_: unknown, car: CarCells) => {
  const next = car.stops.get()[0];
  if (next === undefined) {
    car.heading.set("idle");
    return;
  }
  const here = car.floor.get();
  const heading = toward(here, next);
  const there = heading === "up" ? here + 1 : heading === "down" ? here - 1 : here;
  car.floor.set(there);
  car.heading.set(heading);
  if (there === next) {
    car.stops.set(car.stops.get().slice(1));
    car.served.increment();
  }
});

const load = lift(({ floor, stops }: { floor: number; stops: number[] }) => {
  let way = 0;
  let at = floor;
  for (const s of stops) {
    way += Math.abs(s - at);
    at = s;
  }
  return { way, last: at };
});

export const car = pattern<CarArgs>(({ name, floor, stops }) => {
  const heading = cell<Heading>("idle");
  const served = cell(0);
  const cells = { floor, stops, heading, served };
  const work = load({ floor, stops });
  return {
    name,
    floor,
    stops,
    heading,
    served,
    way: work.way,
    panel: str`${name}@${floor} ${heading}`,
    assign: assign(cells),
    step: step(cells),
  };
});

interface BankArgs {
  lobby: Default<number, 0>;
  top: Default<number, 20>;
}

interface Call { floor: number; by?: string }

const call = handler(
  (
    event: Call | undefined,
    ctx: {
      a: Stream<{ floor: number }>;
      b: Stream<{ floor: number }>;
      wayA: number;
      wayB: number;
      floorA: number;
      floorB: number;
      top: number;
      calls: Cell<Call[]>;
      seen: Cell<number[]>;
      stopsA: Cell<number[]>;
    },
  ) => {
    if (event === undefined || event.floor > ctx.top) return;
    ctx.calls.push(event);
    const costA = ctx.wayA + Math.abs(event.floor - ctx.floorA);
    const costB = ctx.wayB + Math.abs(event.floor - ctx.floorB);
    (costA <= costB ? ctx.a : ctx.b).send({ floor: event.floor });
    // the car has not heard of it yet
    ctx.seen.push(ctx.stopsA.get().length);
  },
);

const tick = handler(
  (event: { times?: number } | undefined, ctx: { cars: Stream<void>[]; ticks: Cell<number> }) => {
    const times = Math.max(1, event?.times ?? 1);
    for (let i = 0; i < times; i++) {
      for (const c of ctx.cars) c.send();
    }
    ctx.ticks.set(ctx.ticks.get() + times);
  },
);

const idleCars = lift((cars: { name: string; heading: string }[]) => cars.filter((c) => c.heading === "idle").map((c) => c.name));
const callers = lift((calls: Call[]) => calls.map((c) => c.by ?? "somebody").join(", "));

export default pattern<BankArgs>(({ lobby, top }) => {
  const calls = cell<Call[]>([]);
  const seen = cell<number[]>([]);
  const ticks = cell(0);
  const left = car({ name: "left", floor: lobby });
  const right = car({ name: "right", floor: 10, stops: [] });
  return {
    lobby,
    calls,
    seen,
    ticks,
    callers: callers(calls),
    cars: { left, right },
    board: [left.panel, right.key("panel")],
    idle: idleCars([{ name: left.name, heading: left.heading }, { name: right.name, heading: right.heading }]),
    call: call({
      a: left.assign,
      b: right.key("assign"),
      wayA: left.way,
      wayB: right.way,
      floorA: left.floor,
      floorB: right.floor,
      top,
      calls,
      seen,
      stopsA: left.stops,
    }),
    tick: tick({ cars: [left.step, right.step], ticks }),
  };
});
