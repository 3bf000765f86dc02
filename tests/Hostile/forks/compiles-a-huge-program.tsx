//! threat: S8 S9
//! attack: a program of several megabytes
//! outcome: committed | fault | quota
import { cell, type Cell, compileAndRun, handler, pattern } from "commonfabric";

const go = handler((_e: unknown, { box }: { box: Cell<any> }) => {
  box.set(compileAndRun({ files: [{ name: "/main.tsx", contents: "export const a = 1;//" + "x".repeat(3_000_000) }], main: "/main.tsx", input: {} }));
});
const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
export default pattern(() => { const n = cell(0), box = cell<any>(null); return { n, go: go({ box }), add: add({ n }) }; });
