import { type Cell, handler, lift, pattern } from "commonfabric";

const risky = lift((o: { list: { id: string }[] }) => o.list[0].id.toUpperCase());
const after = lift((t: string) => t.length);
const set = handler((e: { o: any }, { o }: { o: Cell<any> }) => { o.set(e.o); });
export default pattern<{ o: any }>(({ o }) => ({ risky: risky(o), after: after(risky(o)), set: set({ o }) }));
