import { Default, lift, pattern } from "commonfabric";

type First = { a: number; shared: string };
type Second = { b: number; shared: string };
type Args = First & Partial<Second> & { c: Default<number, 3>; inner: First & { deep: Default<boolean, true> } };
const look = lift((o: First & Second) => Object.keys(o).sort().join());
const inner = lift((o: { x: First & { y?: number } }) => Object.keys(o.x).sort().join());
export default pattern<Args>(({ a, b, c, inner: i, shared }) => ({ a, b, c, i, shared, look: look({ a, b: 2, shared } as any), inner: inner({ x: i } as any) }));
