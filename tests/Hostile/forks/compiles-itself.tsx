//! threat: S9
//! attack: a program that compiles a program that compiles a program, each in its body
//! outcome: committed
import { cell, type Cell, compileAndRun, handler, pattern } from "commonfabric";

const SOURCE = `import { compileAndRun, pattern } from "commonfabric";
  export default pattern<{ source: string }>(({ source }) => ({ next: compileAndRun({ files: [{ name: "/main.tsx", contents: source }], main: "/main.tsx", input: { source } }) }));`;
const go = handler((_e: unknown, { box }: { box: Cell<any> }) => {
  box.set(compileAndRun({ files: [{ name: "/main.tsx", contents: SOURCE }], main: "/main.tsx", input: { source: SOURCE } }));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>(null); return { n, go: go({ box }), add: add({ n }) }; });
