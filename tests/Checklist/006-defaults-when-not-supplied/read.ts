import { computed, Default, lift, pattern } from "commonfabric";

interface Args { list: Default<{ x: Default<number, 7> }[], []>; o: { n: Default<number, 3>; t?: string } }
const sum = lift((list: { x: Default<number, 7> }[]) => list.map((e) => e.x));
const seen = lift((o: { n: Default<number, 3>; t?: string }) => ({ ...o }));
export default pattern<Args>(({ list, o }) => ({ sum: sum(list), seen: seen(o), n: computed(() => o.n + 1) }));
