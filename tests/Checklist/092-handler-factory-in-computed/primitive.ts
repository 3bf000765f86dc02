import { type Cell, computed, handler, pattern } from "commonfabric";

const set = handler((e: number, { n }: { n: Cell<number> }) => { n.set(e); });
const setObject = handler((e: number, { o }: { o: Cell<{ v: number }> }) => { o.key("v").set(e); });
export default pattern<{ n: number; o: { v: number } }>(({ n, o }) => ({ n, o, row: computed(() => ({ label: `n${n}`, set: set({ n: n as any }) })), object: computed(() => ({ size: o.v, set: setObject({ o: o as any }) })) }));
