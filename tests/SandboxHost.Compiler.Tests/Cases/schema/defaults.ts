// Every written form of a default.
import { type Cell, type DeepDefault, type Default, pattern, toSchema, type Writable } from "commonfabric";

const LIST = [{ id: "a", tags: ["x"] }];
const FROZEN = Object.freeze({ theme: "dark", sizes: [1, -2, 3.5] as const });
const BASE = 4;
const PREFIX = "item";
const COMPUTED = { area: BASE * BASE + 1, name: `${PREFIX}-${BASE}`, list: [...LIST, { id: PREFIX + "!" }], ...{ more: !0 }, gone: undefined } satisfies object;
const ITEMS = LIST as unknown as { id: string }[];
const CYCLE: unknown[] = [CYCLE];
type Mode = "a" | "b";
type Start = { on: true; at: [1, 2] };
type D<T, V> = Default<T, V>;

export const literals = toSchema<{
  number: Default<number, 4>;
  negative: Default<number, -5>;
  text: Default<string, "x">;
  flag: Default<boolean, true>;
  none: Default<string | null, null>;
  mode: Default<Mode, "b">;
  inline: Default<"a" | "b", "b">;
}>();

export const structures = toSchema<{
  emptyList: Default<string[], []>;
  list: Default<string[], ["a", "b"]>;
  lists: Default<number[][], [[1, 2], [3, 4]]>;
  object: Default<{ a: number; b: string }, { a: 1; b: "x" }>;
  emptyObject: Default<Record<string, number>, {}>;
  nested: Default<{ id: string }[], [{ id: "a" }]>;
  alias: Default<{ on: boolean; at: number[] }, Start>;
  withUndefined: Default<{ a?: number; b: number }, { a: undefined; b: 1 }>;
}>();

export const constants = toSchema<{
  list: Default<{ id: string }[], typeof LIST>;
  frozen: Default<{ theme: string }, typeof FROZEN>;
  number: Default<number, typeof BASE>;
  computed: Default<object, typeof COMPUTED>;
  member: Default<number[], typeof FROZEN.sizes>;
  assertion: Default<{ id: string }[], typeof ITEMS>;
  unknown: Default<number, typeof missing>;
  cycle: Default<unknown[], typeof CYCLE>;
  type: Default<number, number>;
}>();

export const unions = toSchema<{
  text: string | Default<"x">;
  list: Mode[] | Default<[]>;
  orUndefined: number | undefined | Default<3>;
  declared: Default<number | undefined, 3>;
  outer: Default<number, 3> | null;
  alone: Default<"x">;
  deep: { theme: string; layout: { columns: number; rows: number } } | DeepDefault<{ theme: "dusk"; layout: { columns: 2 } }>;
  alias: D<number, 7>;
  optional?: Default<number, 5>;
}>();

export const handles = toSchema<{
  inside: Cell<Default<number, 0>>;
  union: Writable<Mode[] | Default<[]>>;
  optional?: { rim: Default<number, 3> };
}>();

interface Size { width: number; height?: number; label: string; inner: { depth: number } }

export const destructured = pattern<Size>(({ width = 4, height: h = -1, label, inner: { depth = 2 } }) => ({ width, h, label, depth }));

export const untyped = pattern(({ depth = 3, name = "n", list: [first] = [1] }) => ({ depth, name, first }));

export const notConstant = pattern<Size>(({ width = Math.random() }) => ({ width }));
