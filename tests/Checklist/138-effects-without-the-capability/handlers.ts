import { cell, type Cell, cfSqlite, generateText, handler, navigateTo, pattern, sqliteDatabase, wish } from "commonfabric";

const open = handler((_e: unknown, { n, item }: { n: Cell<number>; item: Cell<any> }) => {
  n.set(n.get() + 1);
  return navigateTo(item);
});
const tag = wish as unknown as (query: string) => any;
export default pattern(() => {
  const n = cell(0);
  const item = cell({ a: 1 });
  const found = tag("#default");
  return { n, title: found.title, open: open({ n, item }) };
});
