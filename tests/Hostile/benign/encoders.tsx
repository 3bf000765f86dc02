//! threat: S1 S2 S3
//! attack: none: encodes 100 KB
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "\u00e4b".repeat(30_000);
  if (new TextDecoder().decode(new TextEncoder().encode(s)) !== s || atob(btoa("x".repeat(100_000))).length !== 100_000) throw new Error("other");
  n.set(new URLSearchParams("a=1&".repeat(500)).toString().length + new URL("http://a/" + "b/".repeat(500)).href.length);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
