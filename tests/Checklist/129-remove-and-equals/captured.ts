import { action, cell, computed, equals, handler, pattern, Writable } from "commonfabric";

interface Row { id: string; n: number }
const start = handler<unknown, { rows: Writable<Row[]> }>((_e, { rows }) => { rows.set([{ id: "a", n: 1 }, { id: "b", n: 2 }, { id: "c", n: 3 }]); });
export default pattern(() => {
  const rows = cell<Row[]>([]);
  const selected = cell<Row | null>(null);
  const index = computed(() => rows.get().findIndex((row) => equals(row, selected.get())));
  return {
    rows, selected, index, start: start({ rows }),
    items: rows.map((row) => ({ select: action(() => { selected.set(row); }), isSelected: computed(() => equals(row, selected.get())) })),
    edit: action((e: { id: string }) => { if (selected.get()) selected.key("id").set(e.id); }),
    drop: action(() => { const row = selected.get(); if (row) { rows.remove(row); selected.set(null); } }),
    turn: action(() => { rows.set([...rows.get()].reverse()); }),
  };
});
