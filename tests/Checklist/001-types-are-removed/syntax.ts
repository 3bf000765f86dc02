import { lift, pattern } from "commonfabric";

declare const NOWHERE: number;
type Ctor<T> = new (...args: any[]) => T
type Fn = typeof identity
const identity = <const T,>(x: T): T => x
const asNumber = identity<number>
function* count(to: number): Generator<number, void, unknown> {
  for (let i = 0; i < to; i++) yield i;
}
function bind({ a, b = 2 }: { a: number; b?: number } = { a: 1 }, [c]: [number] = [3], ...rest: readonly string[]): [number, string] {
  return [a + b + c, rest.join()];
}
const classes = (n: number) => {
  abstract class Base<T> {
    declare hidden: T;
    static made: number = 0;
    #secret: T;
    protected readonly kind: string = "base";
    constructor(secret: T, public shown?: number) {
      this.#secret = secret;
    }
    get value(): T { return this.#secret; }
    set value(next: T) { this.#secret = next; }
    abstract name(): string;
    optional?(): void;
    [key: string]: any;
  }
  class Real extends Base<number> implements Iterable<number> {
    override name(): string { return `${this.kind}:${this.value!}`; }
    *[Symbol.iterator](): Iterator<number> { yield this.value; yield this.shown as number; }
  }
  const real = new Real(n, n + 1);
  real.value += 10;
  return [real.name(), ...real];
};
const probe = lift((n: number) => {
  let total = 0;
  outer: for (const x of [...count(5)] as number[]) {
    if (x! < n!) continue outer;
    total += x;
  }
  const o = { a: { b: (y?: number): number => y ?? -1 } } as { a?: { b?(y?: number): number } };
  let { p, q }: { p: number; q?: string } = { p: n };
  p!++;
  (q as any) ??= "set";
  try {
    throw new Error("x", { cause: n });
  } catch (e: unknown) {
    total += ((e as Error).cause as number);
  }
  const pick = n > 1 ? (m?: number): number => m ?? n : (m: number) => m;
  const nested: Array<Array<number>> = [[n]], shifted = n >> 1, compare = n < 3 && 5 > (n);
  return [total, o.a!.b!(), o?.a?.b?.(4), p, q, pick(), nested, shifted, compare, asNumber(n), bind(), bind({ a: 5 }, undefined, "r", "s"), classes(n), typeof NOWHERE];
});
export default pattern<{ n: number }>(({ n }) => ({ probe: probe(n) }));
