//! threat: S1 S2 S3
//! attack: none: flattens
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  if ([1, [2, [3, [4]]]].flat(Infinity).join() !== "1,2,3,4" || Array.from({ length: 1_000 }, (_, i) => [i, [i]]).flat().length !== 2_000) throw new Error("other");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
