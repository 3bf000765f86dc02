import { lift, pattern } from "commonfabric";

interface A { kind: "a"; n: number }
interface B { kind: "b"; t: string }
type AB = A | B;
const partial = lift((o: { p: Partial<A> }) => JSON.stringify(o.p));
const keyed = lift((o: { [K in "x" | "y"]: number }) => o.x + o.y);
const recordOf = lift((o: Record<string, { n: number }>) => Object.keys(o).sort().join());
const tuple = lift((o: { t: [number, string?] }) => o.t.length);
const fnProp = lift((o: { a: number; f?: () => void; m?(): number }) => o.a);
const lit = lift((o: { v: "a" | 3 | true | null }) => String(o.v));
const ext = lift((o: { k: Extract<"a" | "b", "a">; n: NonNullable<number | null> }) => o.n);
const obj = lift((o: { any: object; nothing?: never }) => Object.keys(o.any).length);
const union = lift((o: { u: AB[] }) => o.u.map((x) => (x.kind === "a" ? x.n : x.t)).join());
export default pattern<{ o: any }>(({ o }) => ({ partial: partial(o), keyed: keyed(o), recordOf: recordOf(o.rec), tuple: tuple(o), fnProp: fnProp(o), lit: lit(o), ext: ext(o), obj: obj(o), union: union(o) }));
