import { cell, handler, lift, pattern, type Cell, type Default, type JSONSchema } from "@commontools/builder";

// Containers of a depot. The handler schemas are written by hand, as the first authors did.

const BINS = ["glass", "paper", "metal"].map((kind) => ({ kind, kg: 0, limit: 100 }));

const binSchema = {
  type: "object",
  properties: { kind: { type: "string" }, kg: { type: "number" }, limit: { type: "number", default: 100 } },
  required: ["kind", "kg"],
} as const satisfies JSONSchema;

const binsSchema = { type: "array", items: binSchema, default: [] } as const satisfies JSONSchema;

const deliver = handler(
  {
    type: "object",
    properties: { kind: { type: "string" }, kg: { type: "number" }, moist: { type: "boolean", default: false } },
    required: ["kind", "kg"],
  },
  {
    type: "object",
    properties: {
      bins: { ...binsSchema, asCell: true },
      overflow: { type: "array", items: { type: "string" }, asCell: ["cell"] },
      pickUp: { asStream: true },
      factor: { type: "number", default: 0.8 },
    },
    required: ["bins", "overflow", "pickUp"],
  },
  (event: any, { bins, overflow, pickUp, factor }: any) => {
    if (event === undefined) return;
    const list = bins.get();
    const i = list.findIndex((b: { kind: string }) => b.kind === event.kind);
    if (i < 0) {
      overflow.push(`no bin for ${event.kind}`);
      return;
    }
    const kg = event.moist ? Math.round(event.kg * factor) : event.kg;
    bins.key(i).key("kg").set(list[i].kg + kg);
    if (list[i].kg + kg > list[i].limit) pickUp.send({ kind: event.kind });
  },
);

const empty = handler(
  { type: "object", properties: { kind: { type: "string" } }, required: ["kind"] },
  { type: "object", properties: { bins: { ...binsSchema, asCell: true }, trips: { type: "number", asCell: true } }, required: ["bins", "trips"] },
  (event: any, state: any) => {
    const i = state.bins.get().findIndex((b: any) => b.kind === event?.kind);
    if (i < 0) return;
    state.bins.key(i, "kg").set(0);
    state.trips.set(state.trips.get() + 1);
  },
);

const weigh = lift(
  binsSchema,
  { type: "number" },
  (bins) => bins.reduce((sum: number, b: { kg: number }) => sum + b.kg, 0),
);

const fullest = lift(
  (bins: { kind: string; kg: number; limit: number }[]) =>
    [...bins].sort((a, b) => b.kg / b.limit - a.kg / a.limit || a.kind.localeCompare(b.kind))[0]?.kind ?? "",
  binsSchema,
  { type: "string" },
);

export default pattern(({ bins, place }) => {
  const overflow = cell<string[]>([], { type: "array", items: { type: "string" } });
  const trips = cell(0, { type: "number", default: 0 });
  const memo = cell(undefined, { type: "string", default: "(none)" });
  const pickUp = empty({ bins, trips });
  return {
    place,
    bins,
    overflow,
    trips,
    memo,
    weight: weigh(bins),
    fullest: fullest(bins),
    deliver: deliver({ bins, overflow, pickUp }),
    pickUp,
  };
}, {
  type: "object",
  properties: {
    bins: { ...binsSchema, default: BINS },
    place: { type: "object", properties: { town: { type: "string", default: "Holm" }, open: { type: "boolean" } } },
  },
  required: ["bins"],
} as const satisfies JSONSchema);

const rowsOf = lift(
  { type: "object", properties: { bins: binsSchema, unit: { type: "string", default: "kg" } }, required: ["bins"] },
  { type: "array", items: { type: "string" } },
  ({ bins, unit }) => bins.map((b: { kind: string; kg: number }) => `${b.kind}: ${b.kg} ${unit}`),
);

export const board = pattern(({ bins, unit }) => ({ rows: rowsOf({ bins, unit }) }), {
  type: "object",
  properties: { bins: binsSchema, unit: { type: "string" } },
} as const satisfies JSONSchema);

export const nothing = pattern(() => ({ kinds: BINS.length, name: "depot" }));
export const echo = pattern<{ text: Default<string, "hello">; to: Cell<string> }>(({ text, to }) => ({ text, to }));
