import { type Cell, compileAndRun, computed, handler, pattern } from "commonfabric";

const flip = handler((_e: unknown, { on }: { on: Cell<boolean> }) => { on.set(!on.get()); });
export default pattern<{ code: string; on: boolean }>(({ code, on }) => {
  const files = computed(() => (on ? [{ name: "/main.tsx", contents: code }] : []));
  const run = compileAndRun<any, any>({ files: files as any, main: "/main.tsx", input: { depth: 1 } });
  const other = (compileAndRun as any)({ files: [{ name: "/main.tsx", contents: code }], main: "/main.tsx", mainExport: "second", input: { depth: 9 } });
  return { run, other, has: computed(() => run.result !== undefined), flip: flip({ on }) };
});
