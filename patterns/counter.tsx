import { Cell, handler, pattern, str } from "commonfabric";

interface State {
  count: Cell<number>;
}

const add = handler<{ by: number }, State>(({ by }, { count }) => {
  count.set(count.get() + by);
});

export default pattern<{ count: number }>(({ count }) => ({
  count,
  title: str`Counted ${count}`,
  view: (
    <button onClick={add({ count })}>
      Count on from {count}
    </button>
  ),
}));
