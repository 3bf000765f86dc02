import { action, cell, type Cell, computed, handler, lift, pattern } from "commonfabric";

interface Row { id: string; tags: string[] }
const attempt = (f: () => unknown): string => {
  try {
    f();
    return "done";
  } catch (error) {
    return (error as Error).constructor === TypeError || (error as Error).name === "TypeError" ? "TypeError" : String(error);
  }
};
const tries = (rows: any) => [
  attempt(() => rows.push(1)),
  attempt(() => { rows[0].id = "changed"; }),
  attempt(() => { rows[0].added = 1; }),
  attempt(() => { delete rows[0].id; }),
  attempt(() => rows.sort()),
  attempt(() => rows.reverse()),
  attempt(() => rows.splice(0, 1)),
  attempt(() => { rows.length = 0; }),
  attempt(() => rows[0].tags.push("t")),
  attempt(() => Object.defineProperty(rows[0], "id", { value: 1 })),
  attempt(() => Object.setPrototypeOf(rows, null)),
];
const all = (rows: any) => `${tries(rows).filter((t) => t === "TypeError").length} of ${tries(rows).length} ${Object.isFrozen(rows)} ${Object.isFrozen(rows[0])} ${Object.isFrozen(rows[0].tags)}`;
const inLift = lift((rows: Row[]) => all(rows));
const inHandler = handler((e: { rows: Row[] }, { cell, plain, out }: { cell: Cell<Row[]>; plain: Row[]; out: Cell<any> }) => { out.set([all(cell.get()), all(plain), all(e.rows)]); });
const context = handler((e: { a: { b: number } }, ctx: { plain: Row[]; out: Cell<any> }) => {
  ctx.out.set([attempt(() => { (e as any).x = 1; }), attempt(() => { e.a.b = 5; }), attempt(() => { (ctx as any).plain = []; }), ctx.plain.length, e.a.b]);
});
const copies = handler((_e: unknown, { cell }: { cell: Cell<Row[]> }) => {
  const copy = structuredClone(cell.get());
  copy[0].tags.push("new");
  const next = [...copy].sort((a, b) => b.id.localeCompare(a.id));
  next.push({ id: "z", tags: [] });
  cell.set(next);
});
export default pattern<{ rows: Row[] }>(({ rows }) => {
  const out = cell<any>(null);
  const held = cell<Row[]>([{ id: "h", tags: ["x"] }, { id: "i", tags: [] }]);
  return {
    rows, out, inLift: inLift(rows), inComputed: computed(() => all(rows)), ofCell: computed(() => all(held.get())), inHandler: inHandler({ cell: rows, plain: rows, out }), context: context({ plain: rows, out }),
    copies: copies({ cell: rows }), inAction: action(() => { out.set(all(rows)); }),
  };
});
