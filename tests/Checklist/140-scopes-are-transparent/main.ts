import { type Cell, computed, Confidential, Default, FrameworkProvided, handler, lift, pattern, PerSession, PerSpace, PerUser, Reactive, Writable } from "commonfabric";

interface Args {
  a: PerUser<Default<number, 1>>;
  b: PerSpace<Writable<string[] | Default<[]>>>;
  c: PerSession<{ open: boolean | Default<false> }>;
  d: Writable<PerUser<number | Default<4>>>;
  e: Confidential<string, ["x"]>;
  f: Reactive<number>;
  g?: FrameworkProvided<string>;
}
const add = handler((e: string, { b, a }: { b: PerSpace<Writable<string[]>>; a: Cell<PerUser<number>> }) => {
  b.push(e);
  a.set(a.get() + 1);
});
const twice = lift((i: { a: PerUser<number>; c: PerSession<{ open: boolean }> }) => `${i.a * 2}${i.c.open}`);
export default pattern<Args>(({ a, b, c, d, e, f, g }) => ({ a, b, c, d, e, f, g, twice: twice({ a, c }), size: computed(() => b.get().length + d.get()), add: add({ a, b }) }));
