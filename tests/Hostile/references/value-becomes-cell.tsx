//! threat: S42 S44
//! attack: asks an inner pattern for a cell of what was given as a value
//! outcome: committed | fault
import { cell, type Cell, handler, instantiate, pattern } from "commonfabric";

const write = handler((_e: unknown, { given }: { given: Cell<number> }) => { given.set(-1000); });
const Inner = pattern<{ given: number }>(({ given }) => ({ given, write: write({ given: given as any }) }));
const go = handler((_e: unknown, { value, box }: { value: { k: number }; box: Cell<any> }) => {
  const made: any = instantiate({ pattern: Inner as any, inputs: { given: value.k } });
  box.set(made);
});
const add = handler((_e: unknown, { n, value }: { n: Cell<number>; value: Cell<{ k: number }> }) => {
  if (value.get().k !== 1) throw new Error("written");
  n.set(n.get() + 1);
});
export default pattern(() => { const n = cell(0), value = cell({ k: 1 }), box = cell<any>(null); return { n, box, go: go({ value, box }), add: add({ n, value }) }; });
