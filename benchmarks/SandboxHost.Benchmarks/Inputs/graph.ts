import { type Cell, handler, lift, pattern } from "commonfabric";

const SIZE = 1000;
const half = lift((value: number) => value / 2);
const set = handler((event: { value: number }, state: { cell: Cell<number> }) => {
  state.cell.set(event.value);
});

// A thousand lifts, each over an input of its own.
export default pattern<{ inputs: number[] }>(({ inputs }) => ({
  halves: Array.from({ length: SIZE }, (_, i) => half(inputs[i])),
  set: set({ cell: inputs[0] }),
}));
