import { cell, type Cell, computed, handler, pattern } from "commonfabric";

interface Item { id: string; n: number }
const bump = handler((e: { by?: number } | undefined, { items, log, id }: { items: Cell<Item[]>; log: Cell<string[]>; id: string }) => {
  items.set(items.get().map((x) => (x.id === id ? { ...x, n: x.n + (e?.by ?? 1) } : x)));
  log.push(id);
});
const add = handler((e: Item, { items }: { items: Cell<Item[]> }) => { items.push(e); });
export default pattern<{ items: Item[] }>(({ items }) => {
  const log = cell<string[]>([]);
  const rows = computed(() => items.map((x) => ({ id: x.id, bump: bump({ items: items as any, log, id: x.id }) })));
  const streams = computed(() => rows.map((row) => row.bump));
  return { items, log, rows, streams, add: add({ items }) };
});
