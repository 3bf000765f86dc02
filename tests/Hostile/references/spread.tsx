//! threat: S42
//! attack: a reference spread, assigned, cloned and inherited from
//! outcome: committed | fault
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const copies: any[] = [];
  for (const make of [() => ({ ...n }), () => Object.assign({}, n), () => Object.create(n), () => Object.setPrototypeOf({}, n), () => structuredClone(n)] as (() => any)[]) {
    try { copies.push(make()); } catch { copies.push(null); }
  }
  for (const copy of copies) {
    try { copy.set(-1000); } catch {}
    try { box.set(copy); if (typeof box.get()?.set === "function") throw new Error("a reference was made"); } catch (e) { if ((e as Error).message === "a reference was made") throw e; }
  }
  if (n.get() < 0) throw new Error("written through a copy");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
