import { type Cell, type Default, handler, pattern, str } from "commonfabric";

const change = handler((event: { by: number }, state: { count: Cell<number> }) => {
  state.count.set(state.count.get() + event.by);
});

export default pattern<{ count: Default<number, 0> }>(({ count }) => ({ count, title: str`Counted ${count}`, change: change({ count }) }));
