//! threat: S9
//! attack: two handlers that send to each other without end
//! outcome: committed
import { cell, type Cell, handler, pattern, SELF, type Stream } from "commonfabric";

const pass = handler((_e: unknown, { to }: { to: Stream<unknown> }) => { to.send({}); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ start?: number }>(({ [SELF]: self }: any) => { const n = cell(0); return { n, go: pass({ to: self.pong }), pong: pass({ to: self.go }), add: add({ n }) }; });
