import { type Cell, type Default, handler, NAME, pattern, str, UI } from "commonfabric";

interface CounterArgs {
  count: Default<number, 0>;
  step: Default<number, 1>;
}

const change = handler((event: { by?: number } | undefined, state: { count: Cell<number>; step: number }) => {
  state.count.set(state.count.get() + (event?.by ?? state.step));
});

const reset = handler((_event: unknown, state: { count: Cell<number> }) => {
  state.count.set(0);
});

/** Counts up, down, and back to nothing. */
export default pattern<CounterArgs>(({ count, step }) => ({
  [NAME]: str`Counter: ${count}`,
  [UI]: (
    <div>
      <button onClick={change({ count, step })}>+{step}</button>
      <span>{count}</span>
      <button onClick={reset({ count })}>Reset</button>
    </div>
  ),
  count,
  change: change({ count, step }),
  reset: reset({ count }),
}));
