//! threat: S9
//! attack: a handler that compiles without end
//! outcome: quota
import { cell, type Cell, compileAndRun, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { n }: { n: Cell<number> }) => {
  n.set(-1000);
  for (let i = 0; ; i++) {
    try { compileAndRun({ files: [{ name: "/main.tsx", contents: `import { pattern } from "commonfabric"; export default pattern(() => ({ a: ${i} }));` }], main: "/main.tsx", input: {} }); } catch {}
  }
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0); return { n, go: go({ n }), add: add({ n }) }; });
