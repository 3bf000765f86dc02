import { cell, type Cell, handler, lift, pattern, Writable } from "commonfabric";

interface State { rows: { id: string }[]; on: boolean; n: number }
const write = handler((e: { value: State }, { state }: { state: Cell<State> }) => { state.set(e.value); });
const same = handler((_e: unknown, { state }: { state: Cell<State> }) => { state.set(state.get()); state.key("n").set(state.get().n); });
const count = lift<{ state: State; runs: Writable<number> }>(({ state, runs }) => { runs.set((runs.sample() ?? 0) + 1); return state.on; });
const count2 = lift<{ n: number; runs: Writable<number> }>(({ n, runs }) => { runs.set((runs.sample() ?? 0) + 1); return n; });
const half = lift((state: State) => ({ half: Math.floor(state.n / 2), list: [state.on] }));
const count3 = lift<{ h: { half: number; list: boolean[] }; runs: Writable<number> }>(({ h, runs }) => { runs.set((runs.sample() ?? 0) + 1); return h.half; });
export default pattern(() => {
  const state = cell<State>({ rows: [{ id: "a" }], on: false, n: 0 });
  const runs = cell(0);
  const runs2 = cell(0);
  const runs3 = cell(0);
  return {
    on: count({ state, runs }), n: count2({ n: state.key("n") as any, runs: runs2 }), h: count3({ h: half(state), runs: runs3 }),
    runs, runs2, runs3, write: write({ state }), same: same({ state }),
  };
});
