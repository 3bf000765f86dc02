import { cell, type Cell, handler, pattern } from "commonfabric";

const go = handler(async (_e: unknown, { out }: { out: Cell<string> }) => {
  const loaded = await import("./inside.ts");
  out.set(typeof loaded);
});
export default pattern(() => {
  const out = cell("none");
  return { out, go: go({ out }) };
});
