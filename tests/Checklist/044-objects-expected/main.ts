import { type Cell, handler, lift, pattern } from "commonfabric";

const sum = lift((o: Record<string, number>) => ({ total: Object.values(o).reduce((a, b) => a + b, 0), copy: { ...o }, gone: undefined }));
const put = handler((e: { k: string; v: number }, { o }: { o: Cell<Record<string, number>> }) => { o.key(e.k).set(e.v); });
export default pattern<{ o: Record<string, number> }>(({ o }) => ({ o, sum: sum(o), put: put({ o }) }));
