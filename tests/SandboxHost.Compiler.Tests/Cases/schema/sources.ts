// Where the types at each builder are taken from.
import { action, type Cell, computed, type Default, derive, handler, lift, pattern, type Stream, stream } from "commonfabric";

interface In { a: number }
interface Out { b: Stream<void> }
type Twice = (input: In) => number;

// Patterns.
export const both = pattern<In, Out>(({ a }) => ({ b: a as never }));
export const first = pattern<In>(({ a }) => ({ a }));
export const annotated = pattern(({ a }: In) => ({ a }));
export const nothing = pattern(() => ({}));
export const returned = pattern(({ a }: In): Out => ({ b: a as never }));
export const named = pattern(body);
function body({ a }: In) { return { a }; }

// Lifts.
export const inline = lift((input: In): string => String(input.a));
export const before = lift(after);
export const generic = lift<In>((input) => input.a);
export const generics = lift<In, number>((input) => input.a);
export const nearer = lift<{ far: string }>((input: In) => input.a);
export const arrow = lift(double);
export const typed = lift(twice);
export const expression = lift(named2);
export const unknown = lift(missing);
export const promised = lift(async (input: In): Promise<number> => input.a);
const double = (input: In[]) => input.length * 2;
const twice: Twice = (input) => input.a * 2;
const named2 = function (input: { named: boolean }) { return input.named; };
function after(input: { after: Default<number, 1> }): number { return input.after; }

// Handlers.
export const inlined = handler((event: { by: number }, ctx: { count: Cell<number> }) => ctx.count.set(event.by));
export const given = handler<{ by: number }, { count: Cell<number> }>((event, { count }) => count.set(event.by));
export const mixed = handler<{ far: string }, { far: string }>((event: { near: number }, ctx: { near: Cell<number> }) => ctx.near.set(event.near));
export const half = handler<{ by: number }>((_, ctx: { count: Cell<number> }) => ctx.count.set(1));
export const silent = handler((_event, ctx: { count: Cell<number> }) => ctx.count.set(1));
export const bare = handler(() => {});
export const withResult = handler<{ by: number }, In, string>((event) => String(event.by));
export const optional = handler((event?: number) => event);

// Inside of a pattern.
export default pattern<In>(({ a }) => {
  const sum = computed((): number => a + 1);
  const other = computed<string>(() => "x");
  const old = derive(a, (value: number): string => String(value));
  const oldWithTypes = derive<number, boolean>(a, (value) => value > 0);
  const act = action((event: { by: number }) => event.by);
  const act2 = action<{ to: string }>((event) => event.to);
  const act3 = action(() => {});
  const events = stream<{ x: number }>();
  return { sum, other, old, oldWithTypes, act, act2, act3, events };
});
