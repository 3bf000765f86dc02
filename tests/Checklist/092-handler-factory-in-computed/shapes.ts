import { cell, type Cell, computed, handler, pattern, Writable } from "commonfabric";

interface Row { id: string; tags: string[] }
const addTag = handler((e: string, { row }: { row: Cell<Row> }) => { row.key("tags").push(e); });
const addTo = handler((e: string, { tags }: { tags: Cell<string[]> }) => { tags.push(e); });
const group = handler((e: string, { rows }: { rows: Cell<Row[]> }) => { for (const [i] of rows.get().entries()) rows.key(i).key("tags").push(e); });
export default pattern<{ rows: Row[] }>(({ rows }) => {
  const byId = computed(() => Object.fromEntries(rows.map((row) => [row.id, { add: addTag({ row: row as any }), addTo: addTo({ tags: row.tags as any }), size: row.tags.length }])));
  const buttons = computed(() => ({ all: group({ rows: rows as any }), first: rows[0] ? addTag({ row: rows[0] as any }) : null }));
  return { rows, byId, buttons };
});
