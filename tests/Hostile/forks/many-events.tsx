//! threat: S5 S9
//! attack: a handler that sends 100,000 events
//! outcome: quota
import { cell, type Cell, handler, pattern, SELF, type Stream } from "commonfabric";

const flood = handler((_e: unknown, { to, n }: { to: Stream<unknown>; n: Cell<number> }) => { n.set(-1000); for (let i = 0; i < 100_000; i++) { try { to.send({ i }); } catch {} } });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ start?: number }>(({ [SELF]: self }: any) => { const n = cell(0); return { n, go: flood({ to: self.add, n }), add: add({ n }) }; });
