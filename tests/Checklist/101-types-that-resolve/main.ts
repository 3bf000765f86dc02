import { type Cell, Default, handler, lift, pattern } from "commonfabric";

const SIZES = ["s", "m", "l"] as const;
const RATES = { slow: 1, fast: 3 };
enum Colour { Red = "red", Blue = "blue" }
interface Full { id: string; n: number; tags: string[]; inner: { deep: { v: number }[] } }
type Id = Full["id"];
type Deep = Full["inner"]["deep"][number];
type Size = (typeof SIZES)[number];
type Rate = keyof typeof RATES;
type Box<T, U = string> = { value: T; note?: U };
type Flags = { [K in "on" | "off"]: boolean };
type Kept = NonNullable<string | null | undefined>;
type Cut = Exclude<"a" | "b" | "c", "c">;

const say = (v: unknown) => JSON.stringify(v, Object.keys((v ?? {}) as object).sort());
const pick = lift((o: Pick<Full, "id" | "n">) => say(o));
const omit = lift((o: Omit<Full, "inner" | "tags">) => say(o));
const partial = lift((o: Partial<Full> & { must: boolean }) => Object.keys(o).sort().join());
const required = lift((o: Required<{ a?: number; b?: string }>) => say(o));
const readonly = lift((o: Readonly<{ a: number }>) => say(o));
const record = lift((o: Record<"x" | "y", number>) => say(o));
const indexed = lift((o: { id: Id; deep: Deep }) => say({ id: o.id, keys: Object.keys(o.deep).join() }));
const literal = lift((o: { size: Size; rate: Rate; colour: Colour; cut: Cut; kept: Kept }) => say(o));
const boxed = lift((o: Box<number>) => say(o));
const twiceBoxed = lift((o: Box<Box<{ a: number }>, number>) => Object.keys(o.value.value).join());
const flags = lift((o: Flags) => say(o));
const both = lift((o: { a: number } & { b: string }) => say(o));
export default pattern<{ o: any }>(({ o }) => ({
  pick: pick(o), omit: omit(o), partial: partial(o), required: required(o), readonly: readonly(o), record: record(o), indexed: indexed(o),
  literal: literal(o), boxed: boxed(o), twiceBoxed: twiceBoxed(o), flags: flags(o), both: both(o), red: Colour.Red,
}));
