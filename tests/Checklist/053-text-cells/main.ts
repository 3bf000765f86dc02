import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const type = handler((e: { text?: string } | undefined, { draft, last }: { draft: Cell<string>; last: Cell<string> }) => {
  last.set(draft.get());
  draft.set(draft.get() + (e?.text ?? ""));
});
const size = lift((t: string) => t.length);
const trimmed = lift((t: string) => t.trim() || "(blank)");
export default pattern(() => {
  const draft = cell("");
  const last = cell("none");
  return { draft, last, size: size(draft), trimmed: trimmed(draft), type: type({ draft, last }) };
});
