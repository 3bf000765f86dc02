import { cell, cellFromUrl, computed, inspectConfLabel, pattern, sqliteQuery, wish } from "commonfabric";

export default pattern<{ tag: string; absent?: string }>(({ tag, absent }) => {
  const loaded = (cellFromUrl as any)({ url: "https://cells.test/x" });
  const label = (inspectConfLabel as any)(tag);
  const query = (sqliteQuery as any)({ sql: "select 1" });
  const wished = wish<{ items: { title: string }[] }>({ query: `#${tag}` } as any);
  return {
    loaded: loaded.pending, cell: loaded.cell, status: label.status, query: query.pending, items: computed(() => wished.result?.items?.map((i) => i.title) ?? ["none"]), first: wished.result.items[0].title, candidates: wished.candidates.length, mapped: wished.candidates.map((c: any) => c.title),
  };
});
