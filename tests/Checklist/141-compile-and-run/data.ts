import { cell, type Cell, compileAndRun, computed, handler, pattern } from "commonfabric";

const build = handler((e: { code: string }, { list }: { list: Cell<any[]> }) => {
  const run = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: e.code }], main: "/main.ts", input: { start: 3 } });
  list.push(run as any);
});
export default pattern<{ code: string }>(({ code }) => {
  const list = cell<any[]>([]);
  const one = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: code }] as any, main: "/main.ts", input: { start: 1 } });
  const two = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: code }] as any, main: "/main.ts", input: { start: 2 } });
  return { list, one, two, build: build({ list }), label: computed(() => `${one.result?.n ?? "none"}/${two.result?.n ?? "none"}`) };
});
