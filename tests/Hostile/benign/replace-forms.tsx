//! threat: S1 S2 S3
//! attack: none: all forms of replacement
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(666);
  const s = "a-b-c";
  const r = [s.replace("-", "+"), s.replaceAll("-", "<$&$`$'$$>"), s.replace(/(?<x>b)/, "[$<x>$1$2$&]"), s.replace(/-/g, (m, i) => `${m}${i}`), s.replaceAll(/[a-c]/g, "$&$&"), s.replace("b", "$0$1"), "x".replace("x", "$"), "abc".replace(/(b)(c)?/, "$01$10$3")].join("|");
  if (r !== "a+b-c|a<-ab-c$>b<-a-bc$>c|a-[bb$2b]-c|a-1b-3c|aa-bb-cc|a-$0$1-c|$|abb0$3") throw new Error(r);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
