import { cell, type Cell, compileAndRun, computed, handler, pattern } from "commonfabric";

const program = (n: number) => `import { pattern, cell, handler, Cell } from "commonfabric";\nconst up = handler((_e: unknown, { own }: { own: Cell<number> }) => { own.set(own.get() + 1); });\nexport default pattern(() => { const own = cell(${n}); return { own, up: up({ own }) }; });`;
const twice = handler((_e: unknown, { code }: { code: Cell<string> }) => {
  code.set(program(100));
  code.set(program(200));
});
const back = handler((_e: unknown, { code }: { code: Cell<string> }) => {
  const before = code.get();
  code.set("something else");
  code.set(before);
});
const set = handler((e: string, { code }: { code: Cell<string> }) => { code.set(e); });
export default pattern(() => {
  const code = cell(program(1));
  const run = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: code }] as any, main: "/main.ts", input: {} });
  return { run, twice: twice({ code }), back: back({ code }), set: set({ code }), error: computed(() => run.error ?? ""), says: computed(() => [(run.error ?? "").includes("at load"), (run.error ?? "").includes("in the body")]), pending: run.pending, count: computed(() => run.errors?.length ?? 0) };
});
