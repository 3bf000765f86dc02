//! threat: S22 S6 S43
//! attack: jobs that a failed computation leaves behind
//! outcome: committed
import { cell, type Cell, computed, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => n.set(-5));
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => n.set(7));
export default pattern(() => {
  const n = cell(0);
  const bad = computed(() => { const seen = n.get(); if (seen < 0) Promise.resolve().then(() => n.set(seen * 1000)); return seen; });
  return { n, bad, go: go({ n }), add: add({ n }) };
});
