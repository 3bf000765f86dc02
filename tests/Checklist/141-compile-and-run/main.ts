import { type Cell, cell, compileAndRun, computed, handler, pattern } from "commonfabric";

interface File { name: string; contents: string }
const setCode = handler((e: { code: string }, { code }: { code: Cell<string> }) => { code.set(e.code); });
const setMain = handler((e: { main: string }, { main }: { main: Cell<string> }) => { main.set(e.main); });
const setN = handler((e: { n: number }, { n }: { n: Cell<number> }) => { n.set(e.n); });
const setTick = handler((_e: unknown, { tick }: { tick: Cell<number> }) => { tick.set(tick.get() + 1); });
export default pattern<{ code: string; main: string; n: number }>(({ code, main, n }) => {
  const tick = cell(0);
  const files = computed<File[]>(() => (code === "" ? [] : [{ name: "/main.tsx", contents: code }, { name: "/lib.ts", contents: "export const K = 10;" }]));
  const run = compileAndRun<any, any>({ files: files as any, main, input: { n, tick } });
  return {
    n, tick, run,
    pending: run.pending, error: computed(() => run.error ?? ""), errorCount: computed(() => run.errors?.length ?? 0), hasResult: computed(() => run.result !== undefined),
    firstError: computed(() => (run.errors?.[0] ? { line: run.errors[0].line, column: typeof run.errors[0].column, message: typeof run.errors[0].message, type: typeof run.errors[0].type } : null)),
    saysFile: computed(() => (run.error ?? "").includes("nowhere.tsx")),
    setCode: setCode({ code }), setMain: setMain({ main }), setN: setN({ n }), setTick: setTick({ tick }),
  };
});
