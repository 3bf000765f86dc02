import { cell, type Cell, handler, pattern } from "commonfabric";

const GLOBAL = /o/g;
const probe = handler((_e: unknown, { out }: { out: Cell<any[]> }) => {
  let got: unknown;
  try {
    got = GLOBAL.test("foo");
  } catch {
    got = "threw";
  }
  out.push(got === "threw" ? "threw" : "tested");
  out.push("foo".replace(GLOBAL, "0"), "foo".match(GLOBAL)?.length ?? 0);
});
const late = handler((_e: unknown, { out }: { out: Cell<any[]> }) => { out.push(GLOBAL.lastIndex); });
export default pattern(() => {
  const out = cell<any[]>([]);
  return { out, probe: probe({ out }), late: late({ out }) };
});
