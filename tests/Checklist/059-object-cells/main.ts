import { cell, type Cell, handler, lift, pattern } from "commonfabric";

interface State { name: string; pos: { x: number; y: number }; list: string[] }
const move = handler((e: { x: number }, { state }: { state: Cell<State> }) => { state.key("pos").key("x").set(e.x); });
const patch = handler((e: { name?: string; extra?: number }, { state }: { state: Cell<any> }) => { state.update(e); });
const replace = handler((e: { name: string }, { state }: { state: Cell<State> }) => {
  state.set({ ...state.get(), name: e.name, list: [...state.get().list, e.name] });
});
const flat = lift((s: State) => `${s.name}@${s.pos.x},${s.pos.y}[${s.list.join()}]`);
export default pattern(() => {
  const state = cell<State>({ name: "a", pos: { x: 0, y: 0 }, list: [] });
  const empty = cell<{ extra?: number }>({});
  return { state, empty, flat: flat(state), move: move({ state }), patch: patch({ state }), replace: replace({ state }), patchEmpty: patch({ state: empty }) };
});
