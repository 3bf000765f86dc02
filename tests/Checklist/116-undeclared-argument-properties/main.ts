import { Default, lift, pattern } from "commonfabric";

const keys = lift((o: { a: number }) => Object.keys(o).join());
export default pattern<{ a: Default<number, 1>; o: { a: number } }>(({ a, o }) => ({ a, keys: keys(o) }));
