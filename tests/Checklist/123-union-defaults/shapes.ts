import { computed, Default, handler, lift, pattern, Writable } from "commonfabric";

type Mode = "day" | "night";
interface Settings { mode: Mode | Default<"night">; level: number | Default<-1>; tags: string[] | Default<["a"]>; inner: { on: boolean | Default<true> } }
interface Args {
  settings: Settings | Default<{ mode: "day"; level: 5; tags: []; inner: { on: false } }>;
  loose: Settings;
  list: Writable<Array<{ id: string; w: number | Default<2> }> | Default<[{ id: "first"; w: 1 }]>>;
  pick: Writable<string | null | Default<null>>;
  flags: Writable<Record<string, boolean> | Default<{ a: true }>>;
}
const add = handler<{ id: string }, { list: Writable<{ id: string; w: number | Default<2> }[] | Default<[]>> }>(({ id }, { list }) => { list.push({ id } as any); });
const weights = lift((list: { id: string; w: number | Default<2> }[]) => list.map((x) => x.w));
export default pattern<Args>(({ settings, loose, list, pick, flags }) => ({ settings, loose, list, pick, flags, isNull: computed(() => pick.get() === null), keys: computed(() => Object.keys(flags.get()).join()), weights: weights(list as any), add: add({ list }) }));
