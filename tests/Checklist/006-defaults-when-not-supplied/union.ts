import { Cell, DeepDefault, Default, lift, pattern, Writable } from "commonfabric";

interface Look { theme: string; size?: number; inner?: { on: boolean } }
interface Args {
  n: number | Default<7>;
  t: string | Default<"tea">;
  list: Writable<string[] | Default<[]>>;
  count: Cell<Default<number, 2>>;
  items: { id: string }[] | Default<[{ id: "a" }]>;
  look: Look | DeepDefault<{ theme: "dusk"; inner: { on: true } }>;
  flag: boolean | Default<false>;
}
const size = lift(({ list, count }: { list: Writable<string[]>; count: Cell<number> }) => list.get().length + count.get());
export default pattern<Args>(({ n, t, list, count, items, look, flag }) => ({
  n, t, list, count, items, look, flag, size: size({ list, count }),
}));
