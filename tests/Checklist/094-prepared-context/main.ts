import { cell, type Cell, handler, pattern } from "commonfabric";

interface Ctx { n: Cell<number>; log: Cell<string[]>; tag: string }
const go = handler((e: string | undefined, { n, log, tag }: Ctx) => {
  n.set(n.get() + 1);
  log.push(`${tag}:${e ?? ""}`);
});
export default pattern<{ n: number }>(({ n }) => {
  const log = cell<string[]>([]);
  const context = { n, log, tag: "c" };
  const shared = { n, log };
  const extra = { tag: "first", ...shared };
  const { log: renamed } = shared;
  return {
    n, log, direct: go(context), again: go(context), spread: go({ ...shared, tag: "s" }), over: go({ ...extra, tag: "o" }), kept: go({ tag: "lost", ...extra }),
    renamed: go({ ...context, log: renamed, tag: "r" }), state: { ...shared, extra: 1 },
  };
});
