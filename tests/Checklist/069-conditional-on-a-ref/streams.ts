import { type Cell, handler, pattern } from "commonfabric";

const add = handler((e: { by?: number } | undefined, { n, step }: { n: Cell<number>; step: number }) => { n.set(n.get() + step * (e?.by ?? 1)); });
const flip = handler((_e: unknown, { on }: { on: Cell<boolean> }) => { on.set(!on.get()); });
const leaf = pattern<{ n: number }>(({ n }) => ({ n, up: add({ n, step: 1 }) }));
export default pattern<{ on: boolean; n: number }>(({ on, n }) => {
  const kid = on && leaf({ n });
  return { on, n, go: on ? add({ n, step: 1 }) : add({ n, step: -1 }), kid, flip: flip({ on }), both: [on ? n : 0, { deep: on ? "a" : "b" }] };
});
