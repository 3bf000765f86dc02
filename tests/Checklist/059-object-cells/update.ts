import { cell, type Cell, handler, pattern } from "commonfabric";

const patch = handler((e: { v: any }, { state, out }: { state: Cell<any>; out: Cell<any> }) => {
  try {
    state.update(e.v);
    out.set("fine");
  } catch {
    out.set("threw");
  }
});
const chain = handler((_e: unknown, { state, out }: { state: Cell<any>; out: Cell<any> }) => {
  const again = state.set({ a: 1 });
  again.key("b").set(2);
  state.send({ ...state.get(), c: 3 });
  out.set([state.get().a, state.get().b, state.get().c, state.key("b").get()]);
});
export default pattern(() => {
  const state = cell<any>();
  const out = cell<any>(null);
  return { state, out, patch: patch({ state, out }), chain: chain({ state, out }) };
});
