import { action, cell, computed, pattern, Writable } from "commonfabric";

interface Row { id: string; n: number }
export default pattern<{ rows: Writable<Row[]>; picked: Writable<string> }>(({ rows, picked }) => ({
  rows, picked,
  buttons: rows.map((row, i) => ({ id: row.id, pick: action(() => { picked.set(`${row.id}@${i}`); }), more: action((e: { by: number }) => { rows.key(i as any).key("n").set(row.n + (e?.by ?? 1)); }) })),
  made: computed(() => rows.get().map((row) => row.id).join()),
}));
