//! threat: S40 S26 S23
//! attack: an error whose message, name and constructor are getters of the host's: structuredClone
//! outcome: fault
import { cell, type Cell, handler, pattern, instantiate } from "commonfabric";

const Inner = pattern(() => ({ a: 1 }));

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const error: any = new Error("x");
  for (const key of ["message", "name", "stack", "constructor"]) Object.defineProperty(error, key, { get: structuredClone as any });
  throw error;
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
