import { cell, type Cell, computed, handler, pattern } from "commonfabric";

interface Row { n: number; sub: { t: string } }
const add = handler((e: Row, { rows, on }: { rows: Cell<Row[]>; on: Cell<boolean> }) => {
  rows.push(e);
  on.set(!on.get());
});
export default pattern(() => {
  const rows = cell<Row[]>([]);
  const on = cell(false);
  const held = { rows, on };
  const sum = computed(() => rows.get().reduce((a, r) => a + r.n, 0));
  const last = computed(() => rows.get().at(-1)?.sub.t ?? "none");
  const first = computed(() => rows.key(0).key("sub").get()?.t ?? "none");
  const lazy = computed(() => (on.get() ? `on ${rows.get().length}` : "off"));
  const viaObject = computed(() => held.rows.get().length);
  const sampled = computed(() => `${on.get()}:${rows.sample().length}`);
  const listed = computed(() => { const list = rows.get(); return list.map((r) => r.sub.t); });
  return { sum, last, first, lazy, viaObject, sampled, listed, add: add({ rows, on }) };
});
