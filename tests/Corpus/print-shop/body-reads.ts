import { cell, type Cell, handler, pattern, type Stream } from "commonfabric";

const bump = handler((_event: unknown, { n }: { n: Cell<number> }) => {
  n.set(n.get() + 1);
});

const caption = (button: Stream<unknown>) => `button: ${button}`;

export default pattern(() => {
  const n = cell(0);
  const button = bump({ n });
  return { n, button, caption: caption(button) };
});
