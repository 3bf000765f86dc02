//! threat: S9
//! attack: a handler that sends to its own stream, twice each time
//! outcome: committed
import { cell, type Cell, handler, pattern, SELF, type Stream } from "commonfabric";

const again = handler((_e: unknown, { go }: { go: Stream<unknown> }) => { go.send({}); go.send({}); });
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern<{ start?: number }>(({ [SELF]: self }: any) => { const n = cell(0); return { n, go: again({ go: self.go as any }), add: add({ n }) }; });
