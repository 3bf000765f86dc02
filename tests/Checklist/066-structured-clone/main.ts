import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const START = { rows: [{ id: "a", at: { x: 1 } }], when: "never" };
const reset = handler((_e: unknown, { state }: { state: Cell<typeof START> }) => {
  const fresh = structuredClone(START);
  fresh.rows[0].at.x = 5;
  fresh.rows.push({ id: "b", at: { x: 0 } });
  state.set(fresh);
});
const nudge = handler((_e: unknown, { state }: { state: Cell<typeof START> }) => {
  const copy = structuredClone(state.get());
  copy.rows.reverse();
  copy.rows[0].at.x += 100;
  state.set(copy);
});
const probe = lift((state: typeof START) => {
  const copy = structuredClone(state) as any;
  copy.rows[0].at.x = 99;
  const odd = structuredClone([undefined, NaN, -0, null]);
  return [state.rows[0].at.x === 99, copy.rows[0].at.x, odd[0] === undefined, Number.isNaN(odd[1]), Object.is(odd[2], -0)];
});
const unclonable = lift((_n: number) => {
  try {
    structuredClone(() => 1);
    return "cloned";
  } catch {
    return "refused";
  }
});
export default pattern(() => {
  const state = cell<typeof START>(START);
  return { state, probe: probe(state), start: structuredClone(START.rows), unclonable: unclonable(1), reset: reset({ state }), nudge: nudge({ state }) };
});
