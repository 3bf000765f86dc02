//! threat: S21
//! attack: none: properties of one's own that frozen prototypes have, too
//! outcome: committed
import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n, box }: { n: Cell<number>; box: Cell<any> }) => {
  const o: any = {}; o.toString = () => "mine"; o.constructor = 1; o.valueOf = () => 2;
  class E extends Error { constructor(m: string) { super(m); this.name = "E"; this.message = m + "!"; } }
  if (`${o}` !== "mine" || o.constructor !== 1 || String(new E("x")) !== "E: x!") throw new Error("refused");
  n.set(1);
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); const box = cell<any>(null); return { n, box, go: go({ n, box }), add: add({ n }) }; });
