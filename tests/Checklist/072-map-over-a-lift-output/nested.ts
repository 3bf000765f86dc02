import { cell, type Cell, computed, handler, pattern, str } from "commonfabric";

interface Group { title: string; items: { n: number }[] }
const add = handler((e: { n: number }, { items }: { items: Cell<{ n: number }[]> }) => { items.push(e); });
export default pattern<{ groups: Group[]; scale: number }>(({ groups, scale }) => ({
  groups: groups.map((group, g) => {
    const sum = computed(() => group.items.reduce((a, x) => a + x.n, 0) * scale);
    const lines = group.items.map((item, i) => str`${group.title}${g}.${i}=${item.n * scale}`);
    return { title: group.title, sum, lines, add: add({ items: group.items }), first: group.items[0].n };
  }),
}));
