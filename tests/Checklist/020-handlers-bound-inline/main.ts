import { type Cell, cell, handler, pattern } from "commonfabric";

const put = handler((e: { v: number }, { into, scale }: { into: Cell<number>; scale: number }) => { into.set(e.v * scale); });
export default pattern<{ base: number }>(({ base }) => {
  const a = cell(0);
  return {
    a, base,
    putA: put({ into: a, scale: base }),
    putBase: put({ into: base, scale: 1 }),
    group: { tens: put({ into: a, scale: 10 }) },
    rows: [put({ into: a, scale: -1 })],
  };
});
