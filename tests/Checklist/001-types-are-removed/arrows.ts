import { lift, pattern } from "commonfabric";

type Pair<A, B = A> = [first: A, second?: B];
type Curried = (n: number) => (m: number) => number;
const curried: Curried = (n) => (m): number => n - m;
const choose = (up: boolean) => up ? (n: number): number => n + 1 : (n: number) => n - 1;
const between = (a: number, b: number, c: number) => a < b && c > (b);
const shifted = (n: number): number => n >> 1 << 2;
const oldCast = (x: unknown) => <number> x + 1;
const optional = (a?: number, b: number = 2, ...rest: number[]): Pair<number> => [a ?? -1, b + rest.length];
const nested = (m: Map<string, Array<Pair<number>>>): number => m.get("k")![0]![0];
const callGeneric = <T extends { n: number }>(x: T): T["n"] => x.n;
const typed = function named<T>(this: void, x: T): T { return x; };

const probe = lift((n: number) => ({
  curried: curried(n)(1),
  up: choose(true)(n),
  down: choose(false)(n),
  between: between(n, 6, 7),
  shifted: shifted(n),
  cast: oldCast(n),
  optional: optional(undefined, undefined, 1, 2),
  nested: nested(new Map<string, Array<Pair<number>>>([["k", [[n]]]])),
  generic: callGeneric<{ n: number }>({ n }),
  typed: typed<number>(n),
}));

export default pattern<{ n: number }>(({ n }) => ({ probe: probe(n) }));
