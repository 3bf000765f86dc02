import { cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

const orTwenty = lift((t: number | undefined) => t ?? 20);
const inObject = lift((i: { t: number | undefined }) => i.t ?? 20);
const isNull = lift((t: string | null) => t === null);
const length = lift((xs: number[]) => xs.length);
const projected = lift((o: { a: number; b?: string }) => ({ ...o }));
const anything = lift((_x: any) => 1);
const untyped = lift((x) => JSON.stringify(x));
const opaque = lift((xs: unknown[]) => xs.length);
const nullable = lift((xs: (number | null)[]) => JSON.stringify(xs));
const undefinable = lift((xs: (number | undefined)[]) => xs.map((x) => x ?? "gap"));
const integer = lift((n: bigint) => String(n));
const set = handler((e: { v: any }, { v }: { v: Cell<any> }) => { v.set(e.v); });
export default pattern<{ t?: number; v: any }>(({ t, v }) => ({
  a: orTwenty(t), b: inObject({ t }), c: isNull(v), d: length(v), e: projected(v), f: anything(t), g: computed(() => 7),
  h: anything(v), i: untyped(v), j: opaque(v), k: nullable(v), l: undefinable(v), m: integer(v), set: set({ v }),
}));
