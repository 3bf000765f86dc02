import { cell, type Cell, handler, pattern } from "commonfabric";

const read = handler((_e: unknown, { n, out }: { n: Cell<number>; out: Cell<any> }) => {
  let wrote = "yes";
  const seen = n.get();
  try {
    n.set(5);
  } catch {
    wrote = "no";
  }
  out.set([seen, wrote]);
});
const write = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(5); });
export default pattern(() => {
  const out = cell<any>(null);
  const place = cell(1);
  return { out, place, read: read({ n: 1 as any, out }), readPlace: read({ n: place, out }), write: write({ n: 1 as any }) };
});
