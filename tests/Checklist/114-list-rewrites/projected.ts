import { cell, type Cell, handler, pattern } from "commonfabric";

interface Full { id: string; w: number; secret: string }
const start = handler((_e: unknown, { xs }: { xs: Cell<Full[]> }) => { xs.set([{ id: "a", w: 1, secret: "s1" }, { id: "b", w: 2, secret: "s2" }]); });
const drop = handler((_e: unknown, { xs }: { xs: Cell<{ id: string }[]> }) => { xs.set(xs.get().filter((x) => x.id !== "a")); });
export default pattern(() => {
  const xs = cell<Full[]>([]);
  return { xs, start: start({ xs }), drop: drop({ xs: xs as any }) };
});
