//! threat: S25 S26
//! attack: what errors carry beside their message
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  try { null!.x; } catch (e: any) { for (const k of Reflect.ownKeys(e)) if (k !== "message" && k !== "stack") throw new Error(String(k)); }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
