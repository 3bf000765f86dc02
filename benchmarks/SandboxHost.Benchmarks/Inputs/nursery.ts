import { type Cell, cell, type Default, handler, instantiate, pattern, str } from "commonfabric";

const change = handler((event: { by: number }, state: { count: Cell<number> }) => {
  state.count.set(state.count.get() + event.by);
});

const Counter = pattern<{ count: Default<number, 0> }>(({ count }) => ({ count, title: str`Counted ${count}`, change: change({ count }) }));

const make = handler((event: { start: number }, state: { last: Cell<unknown> }) => {
  state.last.set(instantiate({ pattern: Counter, inputs: { count: event.start } }));
});

export default pattern(() => {
  const last = cell();
  return { last, make: make({ last }) };
});
