import { cell, Cell, Default, handler, lift, pattern, str, Stream, Writable } from "commonfabric";

/*
 * Soil sensors in a greenhouse. Every sensor shows as a small panel made by a lift; panels share the sensor's own
 * numbers through handles, so that what they write is not lost when a sensor is added.
 */

interface Sensor {
  id: string;
  moisture: number;
  limits: [number, number];
  history: number[];
}

interface MeshArgs {
  sensors: Default<Sensor[], []>;
  unit: Default<string, "%">;
}

interface PanelArgs {
  id: string;
  moisture: number;
  low: number;
  unit: Default<string, "?">;
  taps: Default<number, 0>;
}

const nudge = handler((event: number | undefined, { moisture, taps }: { moisture: Cell<number>; taps: Cell<number> }) => {
  moisture.set(Math.max(0, moisture.get() + (event ?? 1)));
  taps.set(taps.get() + 1);
});

const warn = lift(({ moisture, low }: { moisture: number; low: number }) => (moisture < low ? "dry" : ""));

export const panel = pattern<PanelArgs>(({ id, moisture, low, unit, taps }) => ({
  id,
  text: str`${id} ${moisture}${unit}`,
  warning: warn({ moisture, low }),
  moisture,
  taps,
  controls: { nudge: nudge({ moisture, taps }) },
}));

const panels = lift<{ sensors: Cell<Sensor[]>; unit: string }>(({ sensors, unit }) =>
  sensors.get().map((s, i) => {
    const at = sensors.key(i);
    return panel({ id: s.id, moisture: at.key("moisture"), low: at.key("limits").key(0), unit }).for(s.id);
  })
);

const sample = handler((event: { value: number } | undefined, ctx: { sensors: Writable<Sensor[]>; index: Cell<number>; samples: Cell<number> }) => {
  if (event === undefined) return;
  const i = ctx.index.get();
  const sensor = ctx.sensors.key(i);
  sensor.key("history").push(event.value);
  sensor.key("moisture").set(event.value);
  ctx.samples.increment();
});

const calibrate = handler((event: { low?: number; high?: number }, ctx: { sensors: Cell<Sensor[]>; index: Cell<number> }) => {
  const limits = ctx.sensors.key(ctx.index.get()).key("limits");
  if (event.low !== undefined) limits.key(0).set(event.low);
  if (event.high !== undefined) limits.key(1).set(event.high);
});

// Handlers bound in a lift: one pair for each sensor, by index.
const probes = lift<{ sensors: Writable<Sensor[]>; samples: Writable<number> }>(({ sensors, samples }) =>
  sensors.get().map((s, i) => {
    const index = cell(i);
    return { id: s.id, sample: sample({ sensors, index, samples }), calibrate: calibrate({ sensors, index }) };
  })
);

const plug = handler((event: { id: string; moisture?: number } | undefined, ctx: { sensors: Cell<Sensor[]> }) => {
  if (!event) return;
  if (ctx.sensors.get().some((s) => s.id === event.id)) return;
  ctx.sensors.push({ id: event.id, moisture: event.moisture ?? 50, limits: [30, 70], history: [] });
});

const unplug = handler((event: string | undefined, ctx: { sensors: Cell<Sensor[]> }) => {
  const i = ctx.sensors.get().findIndex((s) => s.id === event);
  if (i >= 0) ctx.sensors.set(ctx.sensors.get().filter((_, j) => j !== i));
});

const mean = lift<{ sensors: Cell<Sensor[]> }, number | null>(({ sensors }) => {
  const all = sensors.get().map((s) => s.moisture);
  return all.length === 0 ? null : all.reduce((a, b) => a + b, 0) / all.length;
});

const trend = lift(({ sensors }: { sensors: readonly Sensor[] }) => {
  const out: Record<string, "up" | "down" | "flat"> = {};
  for (const { id, history } of sensors) {
    const [a, b] = history.slice(-2);
    out[id] = b === undefined || a === b ? "flat" : a < b ? "up" : "down";
  }
  return out;
});

export default pattern<MeshArgs>(({ sensors, unit }) => {
  const samples = cell(0);
  const shown = panels({ sensors, unit });
  return {
    sensors,
    unit,
    samples,
    panels: shown,
    probes: probes({ sensors, samples }),
    mean: mean({ sensors }),
    trend: trend({ sensors }),
    last: shown[1].text,
    plug: plug({ sensors }),
    unplug: unplug({ sensors }),
  };
});
