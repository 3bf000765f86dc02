import { cell, type Cell, computed, handler, lift, pattern, Stream } from "commonfabric";

const attempt = (f: () => unknown): string => {
  try {
    f();
    return "done";
  } catch {
    return "threw";
  }
};
const impure = () => [attempt(() => Date.now()), attempt(() => new Date()), attempt(() => new (new Date(0).constructor as any)()), attempt(() => Math.random()), attempt(() => (Date as any)())];
const fine = () => [new Date(0).toISOString(), Date.UTC(1970, 0, 1), Date.parse("1970-01-01T00:00:00Z"), new Date("1970-01-02").getTime(), new Date(2020, 1, 3).getFullYear(), Math.max(1, 2)];
const AT_LOAD = impure();
const LOAD_FINE = fine();
const inLift = lift((_n: number) => impure());
const fineInLift = lift((_n: number) => fine());
const note = handler((e: string, { log }: { log: Cell<string[]> }) => { log.push(e); });
const sends = lift(({ s, n }: { s: Stream<string>; n: number }) => `${attempt(() => s.send("from a lift"))}${n}`);
const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ n: number }>(({ n }) => {
  const log = cell<string[]>([]);
  const noter = note({ log });
  return {
    log, atLoad: AT_LOAD, loadFine: LOAD_FINE, inBody: impure(), inLift: inLift(n), fine: fineInLift(n), inComputed: computed(() => (n > 0 ? impure() : [])), sends: sends({ s: noter, n }),
    computedSends: computed(() => attempt(() => noter.send(`computed ${n}`))), up: up({ n }),
  };
});
