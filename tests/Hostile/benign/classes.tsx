//! threat: S1 S2 S3
//! attack: none: 20 classes below each other, 1,000 objects
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let C: any = class { };
  for (let i = 0; i < 20; i++) C = class extends C { };
  for (let i = 0; i < 1_000; i++) new C();
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
