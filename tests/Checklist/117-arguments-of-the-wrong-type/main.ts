import { type Cell, computed, Default, handler, lift, pattern } from "commonfabric";

interface Args { n: number; t?: string; xs: number[]; o: { a: number; b?: string }; on: Default<boolean, true> }
const plus = lift((n: number) => n + 1);
const size = lift((xs: number[]) => xs.length);
const show = lift((o: { a: number; b?: string }) => ({ ...o }));
const opt = lift((i: { t?: string; n?: number }) => Object.keys(i).join());
const set = handler((e: { n: number }, { n }: { n: Cell<number> }) => { n.set(e.n); });
export default pattern<Args>(({ n, t, xs, o, on }) => ({ n, t, xs, o, on, plus: plus(n), size: size(xs), show: show(o), opt: opt({ t, n }), comp: computed(() => n * 2), set: set({ n }) }));
