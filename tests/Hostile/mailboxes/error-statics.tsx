//! threat: S22
//! attack: what engines keep on `Error`
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

// Leaves something, as far as it is let.
const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  try { (Error as any).stackTraceLimit = 3; } catch {}
  try { (Error as any).prepareStackTrace = () => "mail"; } catch {}
  try { (Error as any).captureStackTrace({ }); } catch {}
  n.set(1);
});

// Finds it, if there is anything.
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  if ((Error as any).stackTraceLimit || (Error as any).prepareStackTrace || new Error("x").stack === "mail") throw new Error("mail from another event");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
