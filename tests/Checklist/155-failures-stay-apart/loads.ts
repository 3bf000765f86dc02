import { type Cell, cell, compileAndRun, computed, handler, pattern } from "commonfabric";

const up = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
const set = handler((e: string, { code }: { code: Cell<string> }) => { code.set(e); });
export default pattern<{ code: string }>(({ code }) => {
  const n = cell(0);
  const bad = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: code }] as any, main: "/main.ts", input: {} });
  const good = compileAndRun<any, any>({ files: [{ name: "/main.ts", contents: "import { pattern } from 'commonfabric'; export default pattern<{ n: number }>(({ n }) => ({ twice: n * 2 }));" }], main: "/main.ts", input: { n } });
  return { n, bad, good, pending: bad.pending, has: computed(() => bad.result !== undefined), failed: computed(() => (bad.error ? 1 : 0) + (bad.errors?.length ?? 0) > 0), up: up({ n }), set: set({ code }) };
});
