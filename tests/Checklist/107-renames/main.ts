import { type Cell, computed, Default, handler, pattern, str } from "commonfabric";

interface Args { beds: Default<string[], ["a"]>; owner: { name: string; address: { town: Default<string, "Ulm"> } }; n: number; list: { id: string }[] }
const add = handler((e: string, { plots: target }: { plots: Cell<string[]> }) => { target.push(e); });
const n = "module n";
export default pattern<Args>(({ beds: plots, owner: { name: who, address: { town } }, n: count, list: [head, { id: secondId } = {} as any] }) => ({
  plots, who, town, text: str`${who} of ${town}: ${count}`, doubled: computed(() => count * 2), head, secondId, outer: n, beds: "own", add: add({ plots }),
}));
