import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const say = handler((e: { w: string } | undefined, { log, at }: { log: Cell<string[]>; at: string }) => { log.push(`${at}:${e?.w ?? ""}`); });
const inner = pattern<{ log: string[]; at: string }>(({ log, at }) => ({ ui: { buttons: [say({ log, at })] } }));
export default pattern(() => {
  const log = cell<string[]>([]);
  const kid = inner({ log, at: "kid" });
  return {
    log,
    a: { b: { c: { d: { e: say({ log, at: "deep" }) } } } },
    rows: [[say({ log, at: "r00" }), say({ log, at: "r01" })], { go: say({ log, at: "r1" }) }],
    kids: { first: { kid } },
    button: kid.ui.buttons[0],
  };
});
