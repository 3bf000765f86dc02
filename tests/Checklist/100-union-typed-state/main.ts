import { cell, type Cell, handler, lift, pattern } from "commonfabric";

interface Circle { kind: "circle"; r: number; note?: string }
interface Box { kind: "box"; w: number; h: number; inner?: { deep: number } }
type Shape = Circle | Box;
const describe = lift((s: Shape) => ({ ...s }));
const area = lift((shapes: Shape[]) => shapes.map((s) => (s.kind === "circle" ? 3 * s.r * s.r : s.w * s.h)));
const set = handler((e: { s: Shape }, { s, all }: { s: Cell<Shape>; all: Cell<Shape[]> }) => {
  if (!e) return;
  s.set(e.s);
  all.push(e.s);
});
const mixed = lift((i: { v: string | number | { n: number } | null }) => (i.v !== null && typeof i.v === "object" ? i.v.n : String(i.v)));
export default pattern<{ v: any }>(({ v }) => {
  const s = cell<Shape>({ kind: "circle", r: 1 });
  const all = cell<Shape[]>([]);
  return { s, all, seen: describe(s), areas: area(all), mixed: mixed({ v }), set: set({ s, all }) };
});
