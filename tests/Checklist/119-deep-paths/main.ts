import { type Cell, handler, lift, pattern } from "commonfabric";

const set = handler((e: { v: number }, { v }: { v: Cell<number> }) => { v.set(e.v); });
const wrap = lift((v: number) => ({ c: { d: [{ e: { f: { g: [null, { h: { i: v } }] } } }] } }));
const leaf = pattern<{ v: number }>(({ v }) => ({ x: { y: wrap(v), set: set({ v }) } }));
export default pattern<{ v: { w: { v: number } } }>(({ v }) => ({ a: { b: wrap(v.w.v) }, kid: { list: [leaf({ v: v.w.v })] }, v }));
