//! threat: S40 S26
//! attack: an error whose prototype is a live view of the store, read when the call is over
//! outcome: fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, state: any) => {
  const error: any = new Error("x");
  delete error.message;
  Object.setPrototypeOf(error, state.box);
  throw error;
}, { proxy: true } as any);
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>({ name: "N", message: "M" }); return { n, box, go: go({ n, box } as any), add: add({ n }) }; });
