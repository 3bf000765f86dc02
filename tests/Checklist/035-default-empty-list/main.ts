import { type Cell, Default, handler, lift, pattern } from "commonfabric";

interface Item { id: string; at?: number }
interface Args { a: Default<Item[], []>; b: Default<Item[], []>; words: Default<Array<string>, []> }
const size = lift((xs: Item[]) => xs.length);
const add = handler((e: { id: string }, { list }: { list: Cell<Item[]> }) => { list.push({ id: e.id }); });
export default pattern<Args>(({ a, b, words }) => ({ a, b, words, size: size(a), addA: add({ list: a }), addB: add({ list: b }) }));
