import { type Cell, Default, handler, lift, pattern, Writable } from "commonfabric";
import type { Paged, Versioned as V } from "./generic-types.ts";

interface Row { id: string; n: Default<number, 1> }
type Maybe<T> = T | null;
type Handle<T> = Cell<T>;
type WithDefault<T, D = []> = Default<T[], D>;
type Keys = keyof Row;
type Pairs = Record<Keys, string>;
interface Args extends Paged<Row> { extra: WithDefault<string>; note: V<string>; maybe: Maybe<Row> | Default<null>; table: Default<Record<Keys, number>, { id: 0; n: 0 }> }
interface Ctx<T, U extends string = "n"> { items: Handle<T[]>; page: Writable<number>; unit?: U }
const add = handler((e: { row: Row } | undefined, { items, page }: Ctx<Row>) => {
  if (!e) return;
  items.push(e.row);
  page.set(page.get() + 1);
});
const show = lift((p: Paged<Row>) => `${p.page}:${p.items.map((r) => `${r.id}${r.n}`).join()}`);
const pairs = lift((o: Pairs) => Object.keys(o).sort().join());
export default pattern<Args>(({ items, page, extra, note, maybe, table }) => ({
  items, page, extra, note, maybe, table, show: show({ items, page }), pairs: pairs({ id: "a", n: "b", z: "c" } as any), add: add({ items, page }),
}));
