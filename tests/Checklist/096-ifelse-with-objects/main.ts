import { type Cell, cell, handler, ifElse, lift, pattern, unless, when } from "commonfabric";

const flip = handler((_e: unknown, { on }: { on: Cell<any> }) => { on.set(!on.get()); });
const put = handler((e: string, { t }: { t: Cell<string> }) => { t.set(e); });
const size = lift((o: { kind: string }) => o.kind.length);
const leaf = pattern<{ t: string }>(({ t }) => ({ t, put: put({ t }) }));
export default pattern<{ on: any; t: string }>(({ on, t }) => {
  const state = cell("kept");
  const view = ifElse(on, { kind: "open", value: t, list: [t], act: put({ t }) }, { kind: "shut", deeper: { state, act: put({ t: state }) } } as any);
  const child = ifElse(on, leaf({ t: "left" }), leaf({ t: "right" }));
  return { view, kind: view.kind, size: size(view), child, on, and: when(on, t), or: unless(on, "else"), flip: flip({ on }) };
});
