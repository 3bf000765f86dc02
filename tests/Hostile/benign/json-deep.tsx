//! threat: S1 S2 S3
//! attack: none: JSON 60 deep
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  let o: object = {};
  for (let i = 0; i < 60; i++) o = { o };
  if (JSON.stringify(JSON.parse(JSON.stringify(o))) !== JSON.stringify(o)) throw new Error("other");
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
