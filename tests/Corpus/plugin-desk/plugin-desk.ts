import { cell, type Cell, compileAndRun, computed, type Default, handler, lift, pattern, str } from "commonfabric";

// A desk with two sockets. Each takes the text of a small plugin and lends it a note pad; neither may harm the other.

interface Socket {
  code: string;
  label: string;
}

interface DeskArgs {
  left: Default<Socket, { code: ""; label: "left" }>;
  right: Default<Socket, { code: ""; label: "right" }>;
}

const insert = handler((event: { code: string } | undefined, ctx: { code: Cell<string>; changes: Cell<number> }) => {
  const next = event?.code ?? "";
  if (ctx.code.get() === next) return;
  ctx.code.set(next);
  ctx.changes.set(ctx.changes.get() + 1);
});

const tidy = handler((_event, { pad }: { pad: Cell<string[]> }) => {
  pad.set([...new Set(pad.get())].sort((a, b) => a.localeCompare(b)));
});

const swap = handler((_event: unknown, ctx: { left: Cell<Socket>; right: Cell<Socket> }) => {
  const [a, b] = [ctx.left.get().code, ctx.right.get().code];
  ctx.left.key("code").set(b);
  ctx.right.key("code").set(a);
});

const wordsOf = (notes: readonly string[]) => notes.flatMap((n) => n.split(" ").filter((w) => w.length > 0));

const index = lift(({ pad, least }: { pad: string[]; least: number }) => {
  const out: Record<string, number> = {};
  for (const w of wordsOf(pad)) out[w] = (Object.hasOwn(out, w) ? out[w] : 0) + 1;
  return Object.entries(out)
    .filter(([, n]) => n >= least)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([word, times]) => ({ word, times }));
});

const longest = lift((pad: string[]) => pad.reduce((best, n) => (n.length > best.length ? n : best), ""));

const cut = handler((event: { from?: number; to?: number } | undefined, { pad, cuts }: { pad: Cell<string[]>; cuts: Cell<string[][]> }) => {
  const { from = 0, to = pad.get().length } = event ?? {};
  const piece = pad.get().slice(from, to);
  if (piece.length === 0) return;
  cuts.push(piece);
  pad.set([...pad.get().slice(0, from), ...pad.get().slice(to)]);
});

const filesOf = lift((code: string) => (code === "" ? [] : [{ name: "/plugin.ts", contents: code }]));
const mainOf = lift((code: string) => (code === "" ? "" : "/plugin.ts"));

const describe = lift(({ label, pending, error, errors, has }: { label: string; pending: boolean; error?: string; errors?: { line: number }[]; has: boolean }) => {
  if (pending) return `${label}: loading`;
  if (errors !== undefined && errors.length > 0) return `${label}: line ${errors[0].line}`;
  if (error !== undefined) return `${label}: does not run`;
  return has ? `${label}: runs` : `${label}: empty`;
});

const socket = pattern<{ code: string; label: string; pad: string[] }>(({ code, label, pad }) => {
  const changes = cell(0);
  const run = compileAndRun<{ pad: string[]; label: string }, { write: unknown; report?: Record<string, unknown> }>({
    files: filesOf(code),
    main: mainOf(code),
    input: { pad, label },
  });
  const has = computed(() => run.result !== undefined);
  return {
    code,
    changes,
    status: describe({ label, pending: run.pending, error: run.error, errors: run.errors, has }),
    plugin: run.result,
    report: run.result.report,
    complaint: computed(() => [...((run.errors ?? []) as { message: string }[]).map((e) => e.message), run.error ?? ""].join(" ")),
    insert: insert({ code, changes }),
  };
});

export default pattern<DeskArgs>(({ left, right }) => {
  const pad = cell<string[]>([]);
  const cuts = cell<string[][]>([]);
  const a = socket({ code: left.code, label: left.label, pad });
  const b = socket({ code: right.code, label: right.label, pad });
  return {
    pad,
    a,
    b,
    lines: [a.status, b.status],
    summary: str`${pad.length} notes`,
    mentions: computed(() => ["node:fs", "https://evil.example/x.ts", "../../up.ts"].filter((m) => a.complaint.includes(m))),
    cuts,
    index: index({ pad, least: 2 }),
    longest: longest(pad),
    swap: swap({ left, right }),
    cut: cut({ pad, cuts }),
    tidy: tidy({ pad }),
  };
});
