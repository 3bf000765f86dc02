import { action, Cell, cell, pattern } from "commonfabric";

const LIMIT = 3;
const clamp = (x: number) => Math.min(LIMIT, x);
export default pattern<{ o: { deep: { n: number } }; rows: { id: string; n: number }[]; ref: Cell<number> }>(({ o, rows, ref }) => {
  const own = cell({ list: [] as string[] });
  const up = action(() => {
    ref.set(clamp(ref.get() + 1));
    own.key("list").push(`${o.deep.n}/${rows.length}/${rows[0]?.id ?? "-"}`);
  });
  const shadow = action((rows: number[]) => {
    const o = rows.map((ref) => ref + 1);
    own.key("list").push(o.join());
  });
  return { up, shadow, ref, own };
});
