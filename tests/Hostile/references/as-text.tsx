//! threat: S42
//! attack: a reference as text, number and key
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const seen: string[] = [];
  for (const make of [() => String(n), () => `${n}`, () => "" + (n as any), () => +(n as any), () => ({ [n as any]: 1 }), () => Object.keys(n).join(), () => JSON.stringify(n)] as (() => any)[]) {
    try { seen.push(JSON.stringify(make()) ?? ""); } catch (e) { seen.push((e as Error).name); }
  }
  if (/[0-9a-f]{8}/.test(seen.join())) throw new Error(seen.join());
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
