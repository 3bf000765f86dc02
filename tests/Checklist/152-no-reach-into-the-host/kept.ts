import { cell, type Cell, handler, pattern } from "commonfabric";

const BOX: { held?: Cell<number> } = {};
const keep = handler((_e: unknown, { n, out }: { n: Cell<number>; out: Cell<string> }) => {
  try {
    BOX.held = n;
    out.set("kept");
  } catch {
    out.set("not kept");
  }
});
const use = handler((_e: unknown, { out }: { out: Cell<string> }) => { out.set(BOX.held ? "still there" : "gone"); });
export default pattern<{ n: number }>(({ n }) => {
  const out = cell("");
  return { n, out, keep: keep({ n, out }), use: use({ out }) };
});
