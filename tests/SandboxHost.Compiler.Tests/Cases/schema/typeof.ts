// Types of values: typeof, keyof, indexed access, ReturnType.
import { handler, lift, pattern, toSchema } from "commonfabric";

const LIST = ["a", "b"] as const;
const PLAIN = ["a", "b"];
const OBJECT = { x: 1, y: { z: "t" }, f: () => 1, "k-k": [true, null] };
const CONST = { x: 1, list: ["a"] } as const;
const TYPED: { a?: number } = {};
const SATISFIED = { mode: "a" } satisfies { mode: string };
const ASSERTED = JSON.parse("{}") as { parsed: boolean };
const SPREAD = { ...OBJECT, x: "now text" };
const MIXED = [1, "a", ...PLAIN];
const CALLED = Math.random();
interface Deep { one: { two: { three: number }[] }; opt?: string }
function declared(): { result: number } { return { result: 1 }; }
function inferred(x: number) { const y = x; return { y, text: `${x}` }; }
const arrow = (n: number) => [n > 1, n * 2];
const Child = pattern<{ a: number }, { out: string }>(({ a }) => ({ out: String(a) }));
const Inferred = pattern<{ a: number }>(() => ({ NAME: "n", size: 1 }));
const click = handler<{ x: number }, {}>(() => {});
const lifted = lift((x: number): boolean => x > 1);
type Fn<T> = (x: T) => T[];

export const values = toSchema<{
  list: (typeof LIST)[number];
  whole: typeof LIST;
  plain: typeof PLAIN;
  object: typeof OBJECT;
  member: typeof OBJECT.y;
  const: typeof CONST;
  typed: typeof TYPED;
  satisfied: typeof SATISFIED;
  asserted: typeof ASSERTED;
  spread: typeof SPREAD;
  mixed: typeof MIXED;
  called: typeof CALLED;
}>();

export const keys = toSchema<{
  ofObject: keyof typeof OBJECT;
  ofType: keyof Deep;
  ofRecord: keyof Record<string, number>;
  property: Deep["one"];
  deep: Deep["one"]["two"][number]["three"];
  optional: Deep["opt"];
  several: Deep["one" | "opt"];
  all: CONSTS[keyof CONSTS];
  missing: Deep["nope"];
  length: string["length"];
}>();
type CONSTS = typeof CONST;

export const results = toSchema<{
  declared: ReturnType<typeof declared>;
  inferred: ReturnType<typeof inferred>;
  arrow: ReturnType<typeof arrow>;
  type: ReturnType<Fn<string>>;
  pattern: ReturnType<typeof Child>;
  patternInferred: ReturnType<typeof Inferred>;
  handler: ReturnType<typeof click>;
  lift: ReturnType<typeof lifted>;
  awaited: Awaited<Promise<number>>;
}>();
