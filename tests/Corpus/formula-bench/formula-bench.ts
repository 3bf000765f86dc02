import { cell, type Cell, compileAndRun, computed, type Default, handler, lift, pattern, str } from "commonfabric";

// A bench for trying small programs: the text is data, the running program shares the bench's dial.

interface ProgramFile {
  name: string;
  contents: string;
}

interface BenchArgs {
  files: Default<ProgramFile[], []>;
  main: Default<string, "">;
  dial: Default<number, 1>;
}

const PRESETS = {
  constant: "export default pattern(() => ({ reading: 42, title: \"constant\" }));",
  mirror: "export default pattern<{ dial: number }>(({ dial }) => ({ reading: dial, title: \"mirror\" }));",
  named: "export const spare = pattern(() => ({ reading: 1 }));\nexport default pattern<{ dial: number }>(({ dial }) => ({ reading: computed(() => -dial), title: \"named\" }));",
} as const;
type Preset = keyof typeof PRESETS;

const withImports = (body: string) => `import { computed, pattern } from "commonfabric";\n${body}\n`;

interface Load {
  main?: string;
  code?: string;
  name?: string;
}

const load = handler((event: Load | undefined, ctx: { files: Cell<ProgramFile[]>; main: Cell<string>; loads: Cell<number> }) => {
  if (event === undefined) return;
  const name = event.name ?? "/main.ts";
  if (event.code !== undefined) {
    const others = ctx.files.get().filter((f) => f.name !== name);
    ctx.files.set([...others, { name, contents: event.code }]);
  }
  ctx.main.set(event.main ?? name);
  ctx.loads.set(ctx.loads.get() + 1);
});

const preset = handler((event: Preset | undefined, ctx: { files: Cell<ProgramFile[]>; main: Cell<string>; used: Cell<Record<string, number>> }) => {
  const body = event === undefined ? undefined : PRESETS[event];
  if (event === undefined || body === undefined) return;
  ctx.files.set([{ name: `/${event}.ts`, contents: withImports(body) }]);
  ctx.main.set(`/${event}.ts`);
  ctx.used.key(event).set((ctx.used.get()[event] ?? 0) + 1);
});

const sizes = lift((files: readonly ProgramFile[]) =>
  Object.fromEntries([...files].sort((a, b) => a.name.localeCompare(b.name)).map((f) => [f.name.replace(/^\//, "").replace(/\.tsx?$/, ""), f.contents.split("\n").length - 1]))
);

const eject = handler((_event, ctx: { files: Cell<ProgramFile[]>; main: Cell<string> }) => {
  ctx.files.set([]);
  ctx.main.set("");
});

const turn = handler((event: { by: number } | undefined, ctx: { dial: Cell<number> }) => {
  ctx.dial.set(ctx.dial.get() + (event?.by ?? 1));
});

interface CompileIssue {
  line: number;
  column: number;
  message: string;
  file?: string;
}

const statusOf = lift((run: { pending?: boolean; error?: string; hasResult: boolean; issues: number; main: string }) => {
  if (run.pending) return "compiling";
  if (run.issues > 0) return "faulty";
  if (run.error) return "broken";
  if (run.hasResult) return "running";
  return run.main === "" ? "empty" : "nothing";
});

export default pattern<BenchArgs>(({ files, main, dial }) => {
  const loads = cell(0);
  const used = cell<Record<string, number>>({});
  const run = compileAndRun<{ dial: number }, { reading: number; title: string }>({ files, main, input: { dial, step: 3 } as { dial: number } });
  const issues = computed(() => ((run.errors ?? []) as CompileIssue[]).map((e) => e.line));
  const issueFor = computed(() => ((run.errors ?? []) as CompileIssue[]).some((e) => e.message.includes("./nowhere.ts")));
  const namesMain = computed(() => typeof run.error === "string" && run.error.includes(main));
  const hasResult = computed(() => run.result !== undefined);
  const status = statusOf({ pending: run.pending, error: run.error, hasResult, issues: issues.length, main });
  return {
    files,
    main,
    dial,
    loads,
    used,
    sizes: sizes(files),
    preset: preset({ files, main, used }),
    run,
    status,
    issues,
    issueFor,
    namesMain,
    reading: run.result.reading,
    panel: str`[${status}] ${loads}`,
    load: load({ files, main, loads }),
    eject: eject({ files, main }),
    turn: turn({ dial }),
  };
});
