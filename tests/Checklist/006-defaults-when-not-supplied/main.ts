import { Default, pattern } from "commonfabric";

type Mode = "fill" | "drain";
type Picked = "drain";
interface Args {
  litres: Default<number, 4>;
  name: Default<string, "x">;
  open: Default<boolean, true>;
  shut: Default<boolean, false>;
  below: Default<number, -5>;
  zero: Default<number, 0>;
  empty: Default<string, "">;
  list: Default<string[], []>;
  words: Default<string[], ["a", "b"]>;
  grid: Default<number[][], [[1, 2], [3, 4]]>;
  point: Default<{ a: number; b: string }, { a: 1; b: "x" }>;
  bag: Default<Record<string, number>, {}>;
  items: Default<{ id: string }[], [{ id: "a" }]>;
  none: Default<string | null, null>;
  mode: Default<Mode, "drain">;
  inline: Default<"a" | "b", "b">;
  alias: Default<Mode, Picked>;
}
export default pattern<Args>((all) => ({
  litres: all.litres, name: all.name, open: all.open, shut: all.shut, below: all.below, zero: all.zero, empty: all.empty,
  list: all.list, words: all.words, grid: all.grid, point: all.point, bag: all.bag, items: all.items, none: all.none,
  mode: all.mode, inline: all.inline, alias: all.alias,
}));
